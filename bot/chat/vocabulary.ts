import { nearMiss } from '../../domain/chat/nearMiss.ts'
import { shorten } from './cards/words.ts'
import type { Command, Reply } from './command.ts'
import { help, list } from './commands/help.ts'
import { item } from './commands/item.ts'
import { myActions } from './commands/myActions.ts'
import { status } from './commands/status.ts'
import { severalUpdates, update } from './commands/update.ts'

const spoken = [status, myActions, item, update]

/** Everything the bot understands, in the order the help tells it. A new command stands here and in a file of its own. */
export const vocabulary: readonly Command[] = [...spoken, help(spoken)]

const phrases = vocabulary.flatMap(command => command.phrases)

/**
 * What to do about a message, given as its lines. What is understood is done; what comes near is answered with what it was taken
 * for, and never acted on; to anything else the vocabulary is the answer.
 */
export function replyTo(lines: readonly string[]): Reply {
  const several = severalUpdates(lines)
  if (several) return several
  const line = lines.join(' ')
  return (
    understood(line) ??
    taken(line) ??
    list(vocabulary, line === '' ? 'This is what I understand.' : notUnderstood)
  )
}

const notUnderstood = 'I did not understand that. This is what I understand.'

function understood(line: string): Reply | null {
  for (const command of vocabulary) {
    const reply = command.hear(line)
    if (reply) return reply
  }
  return null
}

function taken(line: string): Reply | null {
  const meant = nearMiss(line, phrases)
  if (!meant) return null
  const text = `I took “${shorten(line, 80)}” for “${shorten(meant, 200)}”, and have done nothing. Send “${shorten(meant, 200)}” if that is what you mean.`
  return async () => ({ text })
}
