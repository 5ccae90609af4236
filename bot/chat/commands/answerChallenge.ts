import { answerChallenge as answer } from '../../acts/challenges.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const answerChallenge: Command = {
  example: 'answer A12 six of nine have signed',
  meaning: 'Answer the challenge of what you lead',
  of: 'What you lead',
  phrases: [],
  change: asking('answer', ({ reference, words }) => async turn => {
    const answered = await answer(turn.desk, turn.actor, targetOf(turn, reference), words)
    return noted(answered, `${answered.challenge.by.name} has your answer on ${reference}.`)
  }),
}
