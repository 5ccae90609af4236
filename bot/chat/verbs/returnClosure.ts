import { z } from 'zod'
import { sendBackClosure } from '../../acts/items.ts'
import { returnForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, Seen, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, seen: Seen, reason: Words, confirmed: Confirmed })

export const returnClosure = verb('return-closure', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: 'returned it to its lead.',
      again: page => returnForm(page, said),
      as: 'closure',
    },
    () => sendBackClosure(turn.desk, turn.actor, targetOf(turn, said), said.reason),
  ),
)
