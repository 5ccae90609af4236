import { turnOf } from './direction.ts'
import { type Rag, ragOfWord, worstFirst } from './rag.ts'
import type { ChangesPage } from './views/changesPage.ts'

type Entry = ChangesPage['entries'][number]

/** What became of one item: where its colour went in all, and the event that says why, as it was said. */
export type Story = {
  told: Entry
  /** The colour it had, and has; the same where it did not move. */
  from: Rag
  to: Rag
  /** How many more changes of it there were. */
  others: number
}

/** What a chair reads first: what turned worse, then better, then what is decided, asked, or put off. */
const inOrder = ['worse', 'better', 'closure', 'challenge', 'day', 'colour', 'other'] as const
type Matter = (typeof inOrder)[number]

/**
 * What happened, told item by item, the worst first. Reports that nothing has changed are counted apart, unless something was said
 * with them; what was taken back came to nothing, and is not told. `entries` stand newest first.
 */
export function storiesOf(entries: readonly Entry[]): {
  stories: Story[]
  changes: number
  unchanged: number
} {
  const told = entries.filter(({ kind }) => kind !== 'undone')
  const changes = told.filter(entry => !isUnchanged(entry))
  const stories = [...Map.groupBy(changes, ({ itemId }) => itemId).values()].flatMap(storyOf)
  const rank = ({ matter, story }: Ranked) => inOrder.indexOf(matter) * 10 + worstFirst.indexOf(story.to)
  return {
    stories: stories.toSorted((one, other) => rank(one) - rank(other)).map(({ story }) => story),
    changes: changes.length,
    unchanged: told.length - changes.length,
  }
}

function isUnchanged({ kind, changes, words, next }: Entry): boolean {
  const moved = changes.filter(({ to }) => to !== 'in progress')
  return kind === 'updated' && moved.length === 0 && !words && !next
}

type Ranked = { matter: Matter; story: Story }

function storyOf(events: readonly Entry[]): Ranked[] {
  const [latest] = events
  if (!latest) return []
  const to = latest.rag ?? 'none'
  const colours = events.flatMap(({ changes }) => changes.filter(({ fact }) => fact === 'RAG'))
  const from = colours.length > 0 ? ragOfWord(colours.at(-1)?.from ?? null) : to
  const matter = matterOf(events, from, to)
  const told = events.find(event => isAbout(matter, event)) ?? latest
  return [{ matter, story: { told, from, to, others: events.length - 1 } }]
}

function matterOf(events: readonly Entry[], from: Rag, to: Rag): Matter {
  const turn = turnOf({ rag: to, ragBefore: from })
  if (turn !== 'same') return turn
  // Nothing compares with a colour nobody had said; a red is no less urgent for that.
  if (from !== to && to === 'red') return 'worse'
  return inOrder.slice(2).find(matter => events.some(event => isAbout(matter, event))) ?? 'other'
}

/** Whether an event tells of that matter; any tells of `other`. */
function isAbout(matter: Matter, { kind, changes }: Entry): boolean {
  if (matter === 'closure' || matter === 'challenge') return kind.startsWith(matter)
  if (matter === 'day') return changes.some(({ fact }) => fact === 'due day')
  return matter === 'other' || changes.some(({ fact }) => fact === 'RAG')
}
