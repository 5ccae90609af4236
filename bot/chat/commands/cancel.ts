import { may } from '../../../domain/permissions.ts'
import { cancelItem } from '../../acts/lifecycle.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking, reasonIn } from './asked.ts'

export const cancel: Command = {
  example: 'cancel A12 because another board does it',
  meaning: 'It will not be done, and stays on the record with the reason',
  of: 'The board',
  may: may.cancel,
  phrases: [],
  change: asking('cancel', ({ reference, words, line }) => async turn => {
    const reason = reasonIn(words)
    if (!reason) return missed(line, whyOf(reference))
    const changed = await cancelItem(turn.desk, turn.actor, targetOf(turn, reference), reason)
    return noted(changed, `${reference} is cancelled; it stays on the record.`)
  }),
}

function whyOf(reference: string): string {
  return `Why will ${reference} not be done? The board will ask. Send “${reference} cancel because …”.`
}
