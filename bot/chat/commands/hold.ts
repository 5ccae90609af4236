import { holdItem } from '../../acts/lifecycle.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking, reasonIn } from './asked.ts'

export const hold: Command = {
  example: 'A12 on hold because the funding is not agreed',
  meaning: 'Let it rest, with the reason; it stays open',
  of: 'What you lead',
  phrases: [],
  change: asking('hold', ({ reference, words, line }) => async turn => {
    const reason = reasonIn(words)
    if (!reason) return missed(line, whyOf(reference))
    const changed = await holdItem(turn.desk, turn.actor, targetOf(turn, reference), reason)
    return noted(changed, `${reference} is on hold.`)
  }),
}

function whyOf(reference: string): string {
  return `Why does ${reference} rest? The board will ask. Send “${reference} on hold because …”.`
}
