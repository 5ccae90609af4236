import { withdrawClosure } from '../../acts/lifecycle.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const withdraw: Command = {
  example: 'A12 not done after all',
  meaning: 'Take the closure back before the chair has decided',
  of: 'What you lead',
  phrases: [],
  change: asking('withdraw', ({ reference, words, line }) => async turn => {
    if (!/^(?:please)?[\s.!]*$/i.test(words)) return missed(line, noWords, `${reference} withdraw`)
    const changed = await withdrawClosure(turn.desk, turn.actor, targetOf(turn, reference))
    return noted(changed, `${reference} goes on; its closure is taken back.`)
  }),
}

const noWords = 'It holds no words. Say it first, and report what else there is to say on its own.'
