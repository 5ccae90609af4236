import { resumeItem } from '../../acts/lifecycle.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const resume: Command = {
  example: 'A12 resume',
  meaning: 'It rested, and goes on as what it was',
  of: 'What you lead',
  phrases: [],
  change: asking('resume', ({ reference, words, line }) => async turn => {
    if (!/^(?:please)?[\s.!]*$/i.test(words)) return missed(line, noWords, `${reference} resume`)
    const changed = await resumeItem(turn.desk, turn.actor, targetOf(turn, reference))
    return noted(changed, `${reference} goes on.`)
  }),
}

const noWords = 'It holds no words. Say it first, and report what else there is to say on its own.'
