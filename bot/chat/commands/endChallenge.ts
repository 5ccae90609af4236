import { type Challenge, openChallenges } from '../../../domain/challenge.ts'
import { may } from '../../../domain/permissions.ts'
import { endChallenge as end } from '../../acts/challenges.ts'
import { lookAtItem } from '../../acts/look.ts'
import { whose } from '../cards/challengeCard.ts'
import { shorten } from '../cards/words.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import type { Turn } from '../turn.ts'
import { typedAgain } from '../unrepeated.ts'
import { asking } from './asked.ts'

export const endChallenge: Command = {
  example: 'end challenge A12',
  meaning: 'You asked, and are content with the answer',
  of: 'The board',
  may: may.challenge,
  phrases: [],
  change: asking('end challenge', ({ reference, words }) => async turn => {
    const ended = await end(turn.desk, turn.actor, targetOf(turn, reference), words || null)
    const whoseItWas = `${whose(ended, turn.member)} challenge of ${reference}`
    const open = openChallenges((await lookAtItem(turn.desk, turn.actor, reference)).challenges).length
    if (open === 0) return noted(ended, `${whoseItWas} is ended.`)
    return noted(ended, `${whoseItWas}${asked(ended.challenge, turn)} is ended; ${stillOpen(open)}.`)
  }),
}

/** Which of several it was: by its words, where whoever reads along may read them. */
function asked({ words }: Challenge, turn: Turn): string {
  const shown = shorten(typedAgain(words, turn), 80)
  return shown ? `, “${shown}”,` : ''
}

function stillOpen(open: number): string {
  return `${open} more ${open === 1 ? 'is' : 'are'} still open`
}
