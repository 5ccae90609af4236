import { change } from './changed.ts'
import type { Change } from './event.ts'
import type { Item } from './item.ts'
import type { RenewalContext, Standing, Written } from './renew.ts'
import { saidScore } from './scale.ts'

/** How an item is worded otherwise now, where it stands, what it counts in and scored: its document's to say. */
export function wordingChanges(
  { item, ...was }: Standing,
  written: Written,
  { names }: RenewalContext,
): Change[] {
  const { item: now, line } = written
  const parent = (id: string | null, name: (itemId: string) => string) => (id === null ? null : name(id))
  return [
    ...change('text', item.text, now.text),
    ...change('short name', item.label, now.label),
    ...change('sub-heading', item.heading, now.heading),
    ...change('attribution', item.attribution, now.attribution),
    ...change('sources', listed(item.sources), listed(now.sources)),
    ...(item.parentId === now.parentId
      ? []
      : change('stands under', parent(item.parentId, names.before), parent(now.parentId, names.after))),
    ...(new Set(was.threadIds).symmetricDifference(new Set(written.threadIds)).size === 0
      ? []
      : change(
          'golden threads',
          listed(was.threadIds.map(names.before)),
          listed(written.threadIds.map(names.after)),
        )),
    ...(now.kind === 'element' ? change('score', saidScore(was.score), saidScore(line.score ?? null)) : []),
  ]
}

function listed(words: readonly string[]): string | null {
  return words.length > 0 ? words.toSorted().join(', ') : null
}

/** What of an item its document words. */
export function wordingOf({
  text,
  label,
  heading,
  attribution,
  parentId,
  sources,
  place,
  planId,
  withdrawn,
}: Item) {
  return { text, label, heading, attribution, parentId, sources, place, planId, withdrawn }
}
