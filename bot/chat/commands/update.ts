import { type ItemLine, itemLine } from '../../../domain/chat/itemLine.ts'
import { report } from '../../acts/items.ts'
import { type Missed, type Noted, type Outcome, updateCard, updateSummary } from '../cards/updateCard.ts'
import { shorten } from '../cards/words.ts'
import type { Command, Reply } from '../command.ts'
import { inWords } from '../inWords.ts'
import type { Turn } from '../turn.ts'

/** More lines than people write, and as many as one card holds. */
const mostLines = 20

export const update: Command = {
  example: 'A12 amber 60% waiting for the data-sharing agreement',
  meaning: 'Report: a colour, a percentage, what happened. Several at once, each on a line of its own',
  phrases: [],
  hear: line => {
    const said = itemLine(line)
    if (said?.kind === 'doubt') return async () => ({ text: doubtful(said) })
    if (said?.kind !== 'report') return null
    return async turn => {
      const noted = await note(turn, said)
      return { card: updateCard([noted], turn.reader), summary: updateSummary([noted]) }
    }
  },
}

/** Several lines, each an update and each answered: one that is refused does not keep the others from being noted. */
export function severalUpdates(lines: readonly string[]): Reply | null {
  if (lines.length < 2 || !lines.some(line => itemLine(line))) return null
  return async turn => {
    const outcomes: Outcome[] = []
    for (const line of lines.slice(0, mostLines)) outcomes.push(await noteLine(turn, line))
    const unread = lines.slice(mostLines)
    if (unread[0])
      outcomes.push(
        missed(unread[0], `I read ${mostLines} lines at once. Send the other ${unread.length} again.`),
      )
    return { card: updateCard(outcomes, turn.reader), summary: updateSummary(outcomes) }
  }
}

async function noteLine(turn: Turn, line: string): Promise<Outcome> {
  const said = itemLine(line)
  if (said?.kind === 'doubt') return missed(line, doubtful(said))
  if (said?.kind !== 'report') return missed(line, 'This is not an update: send it on its own.')
  try {
    return await note(turn, said)
  } catch (error) {
    return missed(line, inWords(error, turn.log))
  }
}

async function note(
  { desk, actor, actId, confirmed }: Turn,
  said: Extract<ItemLine, { kind: 'report' }>,
): Promise<Noted> {
  const { item, event } = await report(
    desk,
    actor,
    { reference: said.reference, door: 'chat', actId, confirmed },
    said.report,
  )
  const { reference, text, rag, percent } = item
  return {
    noted: true,
    reference,
    text,
    rag,
    percent,
    changes: event.changes,
    words: said.report.words ?? null,
  }
}

function missed(said: string, sentence: string): Missed {
  return { noted: false, said, sentence }
}

function doubtful({ doubt, meant }: Extract<ItemLine, { kind: 'doubt' }>): string {
  const instead = meant
    ? `Send “${shorten(meant, 200)}” if that is what you mean.`
    : 'Send it again as you mean it.'
  return `${doubt} Nothing is noted. ${instead}`
}
