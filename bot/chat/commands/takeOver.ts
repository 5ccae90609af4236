import { takeOver as take } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const takeOver: Command = {
  example: 'A12 take over',
  meaning: 'Lead what was offered to you',
  of: 'What you lead',
  phrases: [],
  change: asking('take over', ({ reference, words }) => async turn => {
    const changed = await take(turn.desk, turn.actor, targetOf(turn, reference), words || null)
    return noted(changed, `You lead ${reference} now.`)
  }),
}
