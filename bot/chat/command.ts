import type { Answer } from './port.ts'
import type { Turn } from './turn.ts'

/** One thing people can say, and what is answered. */
export type Command = {
  /** As one would say it, and what it is for: a line of the help. */
  example: string
  meaning: string
  /** The whole lines it answers to, in lower case. A near miss is measured against them. */
  phrases: readonly string[]
  /** What to do about a line; null when it is not for this command. */
  hear: (line: string) => Reply | null
}

export type Reply = (turn: Turn) => Promise<Answer>
