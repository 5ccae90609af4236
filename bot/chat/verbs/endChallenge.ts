import { z } from 'zod'
import { endChallenge as act } from '../../acts/challenges.ts'
import { endForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, challengeId: z.uuid(), ending: Words, confirmed: Confirmed })

export const endChallenge = verb('end-challenge', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: 'ended the challenge.',
      canUndo: false,
      again: page => endForm(page, said),
    },
    () => act(turn.desk, turn.actor, { ...targetOf(turn, said), challengeId: said.challengeId }, said.ending),
  ),
)
