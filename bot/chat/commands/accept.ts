import { may } from '../../../domain/permissions.ts'
import { grantClosure } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const accept: Command = {
  example: 'accept A12',
  meaning: 'Accept its closure: it is complete',
  of: 'The board',
  may: may.decideClosure,
  phrases: [],
  change: asking('accept', ({ reference, words }) => async turn => {
    const changed = await grantClosure(turn.desk, turn.actor, targetOf(turn, reference), words || null)
    return noted(changed, `${reference} is complete.`)
  }),
}
