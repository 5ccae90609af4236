import { z } from 'zod'
import { askForClosure } from '../../acts/items.ts'
import { closureForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, Seen, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, seen: Seen, evidence: Words, confirmed: Confirmed })

export const proposeClosure = verb('propose-closure', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: 'proposed closure. The chair decides.',
      again: page => closureForm(page, said),
    },
    () => askForClosure(turn.desk, turn.actor, targetOf(turn, said), said.evidence),
  ),
)
