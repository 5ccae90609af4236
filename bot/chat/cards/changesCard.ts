import type { CardElement, IContainer } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { Change } from '../../../domain/event.ts'
import { ragOfWord } from '../../../domain/rag.ts'
import { sentenceOf, withoutDoor } from '../../../domain/sentence.ts'
import { type Story, storiesOf } from '../../../domain/story.ts'
import type { ChangesPage } from '../../../domain/views/changesPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { between, ragRuns } from './facts.ts'
import { referenceRun } from './rowLine.ts'
import { counted, line, ours, rich, theirs, together } from './words.ts'
import { leftOut, written } from './written.ts'

const mostItems = 10

/** What happened since a day, told item by item, the worst first. */
export function changesCard(page: ChangesPage, reader: Reader): Card {
  const body = [
    line(changesSummary(page, reader), { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...changeLines(page, reader, mostItems),
    ...unchanged(page),
    ...leftOut(changesWritten(page, mostItems), reader),
  ]
  return card(body, changesSummary(page, reader), { title: 'Open the board', url: reader.links?.board })
}

export function changesSummary({ entries, hasMore, since }: ChangesPage, { today }: Reader): string {
  const { changes } = storiesOf(entries)
  const day = sayDay(since, today)
  if (changes === 0) return `Nothing has changed since ${day}`
  const count = hasMore ? `More than ${changes} changes` : counted(changes, 'change')
  return `${count} since ${day}`
}

/** The worst of what changed, and of how many more items there is something to tell. */
export function changeLines(page: ChangesPage, reader: Reader, atMost: number): CardElement[] {
  const { stories } = storiesOf(page.entries)
  const more = stories.length - atMost
  const rest = `and ${counted(more, 'more item')}${page.hasMore ? ', and what came before' : ''}`
  return [
    ...stories.slice(0, atMost).map(each => storyLines(each, reader)),
    ...(more > 0 ? [line(rest, { isSubtle: true, spacing: 'Medium' })] : []),
  ]
}

/** What people wrote of them, as far as it is shown. */
export function changesWritten({ entries }: ChangesPage, atMost: number): (string | null)[] {
  return storiesOf(entries)
    .stories.slice(0, atMost)
    .map(({ told }) => told.words)
}

/** That somebody looked and found nothing new is worth knowing once, and no line of its own. */
function unchanged({ entries }: ChangesPage): CardElement[] {
  const reports = storiesOf(entries).unchanged
  if (reports === 0) return []
  return [line(`Besides, ${counted(reports, 'report')} of no change.`, { isSubtle: true, spacing: 'Medium' })]
}

function storyLines({ told, from, to, others }: Story, reader: Reader): IContainer {
  const { reference, text, rag } = told
  const name = reference ? [referenceRun(reference, reader), ours('  ')] : []
  const moved = from === to ? [ragRuns(to)] : [ragRuns(from), ragRuns(to)]
  const colour = rag ? [ours('  '), ...between(moved, ' → ')] : []
  const more = line(`and ${counted(others, 'more change')}`, { isSubtle: true, spacing: 'None' })
  return together(
    [
      rich([...name, theirs(text, 100), ...colour]),
      ...entryLines({ told, from, to }, reader),
      ...(others > 0 ? [more] : []),
    ],
    { spacing: 'Medium' },
  )
}

/** Who said what. A colour that stands above it, and work that has begun, is no news beside it; which door it came through is none. */
function entryLines(
  { told: entry, from, to }: Pick<Story, 'told' | 'from' | 'to'>,
  reader: Reader,
): CardElement[] {
  const { at, words, changes } = entry
  const { today, timeZone } = reader
  const day = ours(`${sayDay(dayAt(at, timeZone), today)}  `, { isSubtle: true })
  const isAbove = (change: Change) =>
    change.fact === 'RAG' && ragOfWord(change.from) === from && ragOfWord(change.to) === to
  const told = changes.filter(change => !isAbove(change) && change.to !== 'in progress')
  const unsaid = changes.length > 0 && told.length === 0
  const sentence = sentenceOf({ ...entry, changes: unsaid ? changes.slice(0, 1) : told }, today)
  const said = written(words, 140, reader, { italic: true })
  return [
    rich([day, theirs(withoutDoor(sentence), 200)], { spacing: 'None' }),
    ...(said.length > 0 ? [rich(said, { spacing: 'None' })] : []),
  ]
}
