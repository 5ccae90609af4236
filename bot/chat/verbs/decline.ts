import { z } from 'zod'
import { declineHandover } from '../../acts/items.ts'
import { declineForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, Seen, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, seen: Seen, refusal: Words, confirmed: Confirmed })

export const decline = verb('decline', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: 'declined to take it over. Its lead stays.',
      again: page => declineForm(page, said),
      as: 'handover',
    },
    () => declineHandover(turn.desk, turn.actor, targetOf(turn, said), said.refusal),
  ),
)
