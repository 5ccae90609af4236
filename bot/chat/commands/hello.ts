import { lookAtWaits } from '../../acts/look.ts'
import type { Command, Reply } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['hello', 'hi', 'hey', 'hello there', 'hi there', 'good morning', 'good afternoon']

/** The first word of somebody who was asked something is answered with what waits on them; of others, with what can be said. */
export function hello(toWhomSomethingWaits: Reply, toOthers: Reply): Command {
  return {
    example: 'hello',
    meaning: 'What waits on you, or what you may say',
    of: 'You and me',
    phrases,
    hear: saying(phrases, async turn => {
      const waits = await lookAtWaits(turn.desk, turn.actor)
      return waits.some(({ why }) => why !== 'waited on') ? toWhomSomethingWaits(turn) : toOthers(turn)
    }),
  }
}
