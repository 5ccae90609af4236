import { sayLead } from '../../../domain/lead.ts'
import { declineHandover } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking, reasonIn } from './asked.ts'

export const decline: Command = {
  example: 'A12 decline I move to another post in May',
  meaning: 'Leave what was offered to you with whoever leads it',
  of: 'What you lead',
  phrases: [],
  change: asking('decline', ({ reference, words }) => async turn => {
    const changed = await declineHandover(turn.desk, turn.actor, targetOf(turn, reference), reasonIn(words))
    return noted(changed, `${reference} stays as it was. Lead: ${sayLead(changed.item.lead)}.`)
  }),
}
