import { z } from 'zod'
import { answerChallenge as act } from '../../acts/challenges.ts'
import { replyForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, challengeId: z.uuid(), reply: Words, confirmed: Confirmed })

export const answerChallenge = verb('answer-challenge', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: 'answered the challenge.',
      canUndo: false,
      again: page => replyForm(page, said),
    },
    () => act(turn.desk, turn.actor, { ...targetOf(turn, said), challengeId: said.challengeId }, said.reply),
  ),
)
