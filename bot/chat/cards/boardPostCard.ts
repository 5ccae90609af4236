import type { CardElement, IActionSet, IExecuteAction, ITextRun } from '@microsoft/teams.cards'
import { sayDay } from '../../../domain/day.ts'
import type { Entry, Line } from '../../../domain/post.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card } from './card.ts'
import { between, ragRuns, sayDone, signalRuns } from './facts.ts'
import { named } from './rowLine.ts'
import { line, ours, rich, theirs, together } from './words.ts'
import { leftOut, written } from './written.ts'

/** What a channel is told at once. `more` items follow as replies. */
export type BoardPost = {
  boardId: string
  entries: readonly Entry[]
  more: number
}

/** Teams takes 28 KB of a message, measured after it has written it anew (TEAMS.md). */
const largest = 22 * 1024
/** How much of what people wrote is shown: less of each where there is much of it. */
const [longest, ...shorter] = [300, 120, 40, 12] as const

/** Told aloud in a line each, the most worrying first, with who leads it, when it is due and what the record says. */
export function boardPostCard(post: BoardPost, reader: Reader): Card {
  let made = cardWith({ ...post, longest }, reader)
  for (const shown of shorter) {
    if (!isTooLarge(made)) return made
    made = cardWith({ ...post, longest: shown }, reader)
  }
  return made
}

function isTooLarge(made: Card): boolean {
  return Buffer.byteLength(JSON.stringify(made)) > largest
}

/** One line for a notification: whoever sees it over a shoulder reads no words of people. */
export function boardPostSummary({ entries, more }: BoardPost): string {
  const [first] = entries
  const others = entries.length + more - 1
  const says = first?.lines[0]?.says ?? 'Something changed on the board'
  return others > 0 ? `${says}, and ${others} more` : says
}

type Shown = BoardPost & { longest: number }

function cardWith(post: Shown, reader: Reader): Card {
  const [only, ...others] = post.entries
  const summary = boardPostSummary(post)
  if (!only || others.length > 0 || post.more > 0)
    return card(severalTold(post, reader), summary, { title: 'Open the board', url: reader.links?.board })
  const { reference } = only.row
  const link = { title: `Open ${reference}`, url: reader.links?.item(reference) }
  const body = [together(told(only, post, reader)), ...leftOutOf(post, reader)]
  const made = card(body, summary, link)
  return { ...made, actions: [...(made.actions ?? []), ...challenge(only, post, 'Challenge')] }
}

function severalTold(post: Shown, reader: Reader): CardElement[] {
  const { entries, more } = post
  const title = `${entries.length + more} changes on the board`
  return [
    line(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
    ...entries.map(entry =>
      together([...told(entry, post, reader), ...challengeBelow(entry, post)], {
        spacing: 'Medium',
        separator: true,
      }),
    ),
    ...(more > 0 ? [line(`and ${more} more, in the replies`, { isSubtle: true, spacing: 'Medium' })] : []),
    ...leftOutOf(post, reader),
  ]
}

function told(entry: Entry, post: Shown, reader: Reader): CardElement[] {
  const { row, lines } = entry
  return [
    ...lines.map((each, index) => rich(aloud(each, post, reader), index > 0 ? { spacing: 'None' } : {})),
    rich(named(row, reader, Math.min(post.longest, 120)), { spacing: 'Small' }),
    rich(facts(entry, post, reader), { spacing: 'None' }),
  ]
}

/** `A12 moved from Green to Red: “the data-sharing agreement was refused”`. */
function aloud({ says, words }: Line, { longest }: Shown, reader: Reader): ITextRun[] {
  const said = written(words, longest, reader)
  return [theirs(says, 200, { weight: 'Bolder' }), ...(said.length > 0 ? [ours(': '), ...said] : [])]
}

function leftOutOf({ entries }: Shown, reader: Reader): CardElement[] {
  return leftOut(
    entries.flatMap(({ lines }) => lines.map(({ words }) => words)),
    reader,
  )
}

function facts({ row }: Entry, { longest }: Shown, { today }: Reader): ITextRun[] {
  return between([
    ragRuns(row.rag),
    ...(row.percent === null ? [] : [ours(sayDone(row.percent))]),
    theirs(row.lead, Math.min(longest, 80)),
    ...(row.dueOn ? [ours(`due ${sayDay(row.dueOn, today)}`)] : []),
    ...signalRuns(row.signals.filter(({ name }) => name !== 'no lead')),
  ])
}

/** Which board's `A12` is meant goes with it: whoever presses may be on several. Nobody is asked to explain what is closed. */
function challenge({ row }: Entry, { boardId }: BoardPost, title: string): IExecuteAction[] {
  if (row.lifecycle === 'complete' || row.lifecycle === 'cancelled') return []
  return [button(title, 'challenge', { reference: row.reference, boardId })]
}

/** Of several, each button says whose it is: they are read out one after the other. */
function challengeBelow(entry: Entry, post: BoardPost): IActionSet[] {
  const actions = challenge(entry, post, `Challenge ${entry.row.reference}`)
  return actions.length > 0 ? [{ type: 'ActionSet', spacing: 'Small', actions }] : []
}
