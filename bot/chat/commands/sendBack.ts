import { may } from '../../../domain/permissions.ts'
import { sendBackClosure } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking, reasonIn } from './asked.ts'

export const sendBack: Command = {
  example: 'return A12 because two agencies have not signed',
  meaning: 'Send it back to work, with what is missing',
  of: 'The board',
  may: may.decideClosure,
  phrases: [],
  change: asking('return', ({ reference, words }) => async turn => {
    const reason = reasonIn(words) ?? ''
    const changed = await sendBackClosure(turn.desk, turn.actor, targetOf(turn, reference), reason)
    return noted(changed, `${reference} is back at work; its lead reads why.`)
  }),
}
