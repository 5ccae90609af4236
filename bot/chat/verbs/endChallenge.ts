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
      said: ({ challenge }) =>
        challenge.by.personId === turn.actor.personId
          ? 'ended their challenge.'
          : `ended the challenge of ${challenge.by.name}.`,
      canUndo: false,
      again: page => endForm(page, said),
    },
    () => act(turn.desk, turn.actor, { ...targetOf(turn, said), challengeId: said.challengeId }, said.ending),
  ),
)
