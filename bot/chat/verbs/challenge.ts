import { z } from 'zod'
import { raiseChallenge } from '../../acts/challenges.ts'
import { challengeForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, challenge: Words, confirmed: Confirmed })

export const challenge = verb('challenge', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: 'challenged it. The lead is asked to answer.',
      canUndo: false,
      again: page => challengeForm(page, said),
    },
    () => raiseChallenge(turn.desk, turn.actor, targetOf(turn, said), said.challenge),
  ),
)
