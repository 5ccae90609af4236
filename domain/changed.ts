import type { Change, EventKind, HistoryEntry, NewEvent, Told } from './event.ts'
import { Refusal } from './refusal.ts'
import { withoutDoor } from './sentence.ts'
import type { Tracked } from './tracked.ts'

/** What a verb gives back: the item as it is now, and the event that says how it came to be. They are saved together. */
export type Changed = { item: Tracked; event: NewEvent }

export type Said = { words?: string | null; next?: string | null }

export function changed(
  before: Tracked,
  after: Partial<Tracked>,
  kind: EventKind,
  changes: Change[],
  told: Told,
  said: Said = {},
): Changed {
  return {
    item: { ...before, ...after, version: before.version + 1, changedAt: told.at },
    event: {
      itemId: before.itemId,
      kind,
      at: told.at,
      by: told.by,
      door: told.door,
      changes,
      words: said.words ?? null,
      next: said.next ?? null,
    },
  }
}

/** The same, of work that stands elsewhere in its lifecycle from now on. */
export function moved(
  before: Tracked,
  after: Partial<Tracked> & Pick<Tracked, 'lifecycle'>,
  kind: EventKind,
  told: Told,
  words: string | null,
): Changed {
  const changes = change('lifecycle', before.lifecycle.state, after.lifecycle.state)
  return changed(before, after, kind, changes, told, { words })
}

/** A change only where there is one: `from` and `to` that are the same say nothing. */
export function change(fact: Change['fact'], from: string | null, to: string | null): Change[] {
  return from === to ? [] : [{ fact, from, to }]
}

/**
 * Refuses, code `stale`, when the writer was looking at an older version than the one stored, and says what changed `since`.
 * `seen` null is a writer who looked at none: a word in chat says what is so now, and is not compared.
 */
export function refuseStale(item: Tracked, seen: number | null, since: HistoryEntry[]): void {
  if (seen === null || seen === item.version) return
  const { reference, version } = item
  throw new Refusal('stale', sayOvertaken(item, since), { reference, seen, version, since })
}

/** Refuses, code `conflict`, what changes nothing and says nothing. */
export function refuseUnchanged({ item, event }: Changed): void {
  if (event.changes.length > 0 || event.words) return
  throw new Refusal('conflict', `${item.reference} is so already.`)
}

/** Who changed what, the latest of it: whoever pressed a button without a word has nothing else to go by. */
function sayOvertaken({ reference }: Tracked, since: HistoryEntry[]): string {
  const latest = since.find(({ changes }) => changes.length > 0) ?? since[0]
  const what = latest ? `: ${withoutDoor(latest.sentence)}` : ''
  return `${reference} was changed since you looked${what}. Nothing of yours is saved.`
}
