import { may } from '../../../domain/permissions.ts'
import { endChallenge as end } from '../../acts/challenges.ts'
import { whose } from '../cards/challengeCard.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const endChallenge: Command = {
  example: 'end challenge A12',
  meaning: 'You asked, and are content with the answer',
  of: 'The board',
  may: may.challenge,
  phrases: [],
  change: asking('end challenge', ({ reference, words }) => async turn => {
    const ended = await end(turn.desk, turn.actor, targetOf(turn, reference), words || null)
    return noted(ended, `${whose(ended, turn.member)} challenge of ${reference} is ended.`)
  }),
}
