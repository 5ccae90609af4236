import { may } from '../../../domain/permissions.ts'
import { reopenItem } from '../../acts/lifecycle.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking, reasonIn } from './asked.ts'

export const reopen: Command = {
  example: 'reopen A12 because one agency has not signed',
  meaning: 'What was complete or cancelled goes on after all',
  of: 'The board',
  may: may.reopen,
  phrases: [],
  change: asking('reopen', ({ reference, words, line }) => async turn => {
    const reason = reasonIn(words)
    if (!reason) return missed(line, whyOf(reference))
    const changed = await reopenItem(turn.desk, turn.actor, targetOf(turn, reference), reason)
    return noted(changed, `${reference} is open again.`)
  }),
}

function whyOf(reference: string): string {
  return `Why is ${reference} opened again? The board will ask. Send “${reference} reopen because …”.`
}
