import { z } from 'zod'
import { grantClosure } from '../../acts/items.ts'
import { settle, targetOf } from '../settle.ts'
import { Reference, Seen, verb } from '../verb.ts'

const Data = z.object({ reference: Reference, seen: Seen })

export const acceptClosure = verb('accept-closure', Data, (turn, said) =>
  settle(
    turn,
    { reference: said.reference, said: 'accepted the closure. It is complete.', as: 'closure' },
    () => grantClosure(turn.desk, turn.actor, targetOf(turn, said), null),
  ),
)
