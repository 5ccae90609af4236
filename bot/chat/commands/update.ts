import { itemLine } from '../../../domain/chat/itemLine.ts'
import { isSaidAgain } from '../../../domain/saidAgain.ts'
import type { Report } from '../../../domain/update.ts'
import { report } from '../../acts/items.ts'
import { lookAtItem } from '../../acts/look.ts'
import type { Act, Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import type { Turn } from '../turn.ts'

/** A report, and whatever is said of an item that could mean two things. */
export const update: Command = {
  example: 'A12 amber 60% waiting for the data-sharing agreement',
  meaning: 'Report: a colour, a percentage, what happened. Several at once, each on a line of its own',
  of: 'What you lead',
  phrases: [],
  change: line => {
    const said = itemLine(line)
    if (said?.kind === 'doubt') return async () => missed(line, said.doubt, said.meant)
    return said?.kind === 'report' ? turn => note(turn, said, line) : null
  },
}

/** A message sent twice is one report. */
async function note(
  turn: Turn,
  { reference, report: said }: { reference: string; report: Report },
  line: string,
): ReturnType<Act> {
  const { desk, actor } = turn
  const { tracked, history } = await lookAtItem(desk, actor, reference)
  const [last] = history
  const told = { by: actor.personId, at: desk.now() }
  if (tracked && last && isSaidAgain(tracked, last, said, told))
    return { ...missed(line, `You said that of ${reference} a moment ago.`), so: 'It is noted once.' }
  return noted(await report(desk, actor, targetOf(turn, reference), said))
}
