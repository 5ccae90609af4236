import { itemLine } from '../../../domain/chat/itemLine.ts'
import { report } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'

/** A report, and whatever is said of an item that could mean two things. */
export const update: Command = {
  example: 'A12 amber 60% waiting for the data-sharing agreement',
  meaning: 'Report: a colour, a percentage, what happened. Several at once, each on a line of its own',
  of: 'What you lead',
  phrases: [],
  change: line => {
    const said = itemLine(line)
    if (said?.kind === 'doubt') return async () => missed(line, said.doubt, said.meant)
    if (said?.kind !== 'report') return null
    return async turn =>
      noted(await report(turn.desk, turn.actor, targetOf(turn, said.reference), said.report))
  },
}
