import { z } from 'zod'
import { takeOver as act } from '../../acts/items.ts'
import { settle, targetOf } from '../settle.ts'
import { Reference, Seen, verb } from '../verb.ts'

const Data = z.object({ reference: Reference, seen: Seen })

export const takeOver = verb('take-over', Data, (turn, said) =>
  settle(turn, { reference: said.reference, said: 'leads it from now on.', as: 'handover' }, () =>
    act(turn.desk, turn.actor, targetOf(turn, said), null),
  ),
)
