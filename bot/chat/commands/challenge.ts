import { may } from '../../../domain/permissions.ts'
import { raiseChallenge } from '../../acts/challenges.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const challenge: Command = {
  example: 'challenge A12 green, with no agency signed?',
  meaning: 'Ask the lead to explain, or dispute a colour',
  of: 'The board',
  may: may.challenge,
  phrases: [],
  change: asking('challenge', ({ reference, words }) => async turn => {
    const raised = await raiseChallenge(turn.desk, turn.actor, targetOf(turn, reference), words)
    return noted(raised, `${reference} is challenged; it stands first in what its lead sees.`)
  }),
}
