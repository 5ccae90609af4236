import { phraseOf } from '../../../domain/chat/nearMiss.ts'
import { helpCard } from '../cards/helpCard.ts'
import type { Command, Reply } from '../command.ts'

const phrases = ['help', 'hello', 'hi', 'commands', 'what can you do']

/** The help that lists `commands`, and itself. */
export function help(commands: readonly Command[]): Command {
  const command: Command = {
    example: 'help',
    meaning: 'Everything I understand',
    phrases,
    hear: line => (phrases.includes(phraseOf(line)) ? reply : null),
  }
  const reply = list([...commands, command], 'This is what I understand.')
  return command
}

/** The vocabulary, opened with a sentence: the answer to help, and to whatever is not understood. */
export function list(commands: readonly Command[], opening: string): Reply {
  const answer = { card: helpCard(commands, opening), summary: opening }
  return async () => answer
}
