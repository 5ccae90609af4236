import type { CardElement, IContainer, ITextRun } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import { ragWord } from '../../../domain/rag.ts'
import { sentenceOf } from '../../../domain/sentence.ts'
import type { ChangesPage } from '../../../domain/views/changesPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { between, ragOfWord, ragRuns } from './facts.ts'
import { referenceRun } from './rowLine.ts'
import { counted, line, ours, rich, theirs, together } from './words.ts'
import { leftOut, written } from './written.ts'

type Entry = ChangesPage['entries'][number]
/** What happened to one item, the newest first. */
type Story = [Entry, ...Entry[]]

const mostItems = 10

/** What happened since a day, told item by item, the one last spoken of first. */
export function changesCard(page: ChangesPage, reader: Reader): Card {
  const body = [
    line(changesSummary(page, reader), { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...changeLines(page, reader, mostItems),
    ...leftOut(changesWritten(page, mostItems), reader),
  ]
  return card(body, changesSummary(page, reader), { title: 'Open the board', url: reader.links?.board })
}

export function changesSummary({ entries, hasMore, since }: ChangesPage, { today }: Reader): string {
  const day = sayDay(since, today)
  if (entries.length === 0) return `Nothing has changed since ${day}`
  const count = hasMore ? `More than ${entries.length} changes` : counted(entries.length, 'change')
  return `${count} since ${day}`
}

/** The first of the items that changed, and how many more there are. */
export function changeLines(page: ChangesPage, reader: Reader, atMost: number): CardElement[] {
  const stories = storiesOf(page.entries)
  const more = stories.length - atMost
  const rest = `and ${counted(more, 'more item')}${page.hasMore ? ', and what came before' : ''}`
  return [
    ...stories.slice(0, atMost).map(entries => story(entries, reader)),
    ...(more > 0 ? [line(rest, { isSubtle: true, spacing: 'Medium' })] : []),
  ]
}

/** What people wrote of them, as far as it is shown. */
export function changesWritten({ entries }: ChangesPage, atMost: number): (string | null)[] {
  return storiesOf(entries)
    .slice(0, atMost)
    .map(([latest]) => latest.words)
}

function storiesOf(entries: readonly Entry[]): Story[] {
  return [...Map.groupBy(entries, ({ itemId }) => itemId).values()].map(each => each as Story)
}

function story([latest, ...earlier]: Story, reader: Reader): IContainer {
  const { reference, text } = latest
  const name = reference ? [referenceRun(reference, reader), ours('  ')] : []
  const colour = colourRuns([latest, ...earlier])
  const more = earlier.length
  return together(
    [
      rich([...name, theirs(text, 100), ...(colour.length > 0 ? [ours('  '), ...colour] : [])]),
      ...entryLines(latest, reader),
      ...(more > 0
        ? [line(`and ${counted(more, 'change')} before it`, { isSubtle: true, spacing: 'None' })]
        : []),
    ],
    { spacing: 'Medium' },
  )
}

/** The colour now, and where it came from in this time if it is another. */
function colourRuns(story: Story): ITextRun[] {
  const now = story[0].rag
  if (!now) return []
  const turns = story.flatMap(({ changes }) => changes.filter(({ fact }) => fact === 'RAG'))
  const from = ragOfWord(turns.at(-1)?.from ?? ragWord(now))
  return between([...(from === now ? [] : [ragRuns(from)]), ragRuns(now)], ' → ')
}

/** Who said what. The colour stands above it, and work that has begun is no news beside it; which door it came through is none. */
function entryLines(entry: Entry, reader: Reader): CardElement[] {
  const { at, words, changes } = entry
  const { today, timeZone } = reader
  const day = ours(`${sayDay(dayAt(at, timeZone), today)}  `, { isSubtle: true })
  const told = changes.filter(({ fact, to }) => fact !== 'RAG' && to !== 'in progress')
  const unsaid = changes.length > 0 && told.length === 0
  const sentence = sentenceOf({ ...entry, changes: unsaid ? changes.slice(0, 1) : told }, today)
  const said = written(words, 140, reader, { italic: true })
  return [
    rich([day, theirs(sentence.replace(/ \(from [^()]*\)$/, ''), 200)], { spacing: 'None' }),
    ...(said.length > 0 ? [rich(said, { spacing: 'None' })] : []),
  ]
}
