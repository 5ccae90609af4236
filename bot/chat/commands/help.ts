import { helpCard } from '../cards/helpCard.ts'
import type { Command, Reply } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['help', 'help me', 'commands', 'what can you do']

/** The help that lists `commands`, and itself. */
export function help(commands: readonly Command[]): Command {
  const about = { example: 'help', meaning: 'Everything I understand', of: 'You and me', phrases } as const
  const reply: Reply = turn => list([...commands, command], 'This is what I understand.')(turn)
  const command: Command = { ...about, hear: saying(phrases, reply) }
  return command
}

/** The vocabulary that is of use to the reader, opened with a sentence: the answer to help, and to whatever is not understood. */
export function list(commands: readonly Command[], opening: string): Reply {
  return async ({ member }) => {
    const theirs = commands.filter(({ may = () => true }) => may(member))
    return { card: helpCard(theirs, opening), summary: opening }
  }
}
