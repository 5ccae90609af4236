import { takeOver as take } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking } from './asked.ts'

export const takeOver: Command = {
  example: 'A12 take over',
  meaning: 'Lead what was offered to you',
  of: 'What you lead',
  phrases: [],
  change: asking('take over', ({ reference, line }) => async turn => {
    if (line.includes('\n')) return missed(line, alone, `take over ${reference}`)
    const changed = await take(turn.desk, turn.actor, targetOf(turn, reference))
    return noted(changed, `You lead ${reference} now.`)
  }),
}

const alone = 'Taking over holds no words. Take it over first, and say the rest on its own.'
