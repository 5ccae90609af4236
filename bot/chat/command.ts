import type { Member } from '../../domain/person.ts'
import type { Outcome } from './cards/updateCard.ts'
import type { Answer } from './port.ts'
import type { Turn } from './turn.ts'

/** One thing people can say. */
export type Command = {
  /** As one would say it, and what it is for: a line of the help. */
  example: string
  meaning: string
  /** Under which heading of the help it stands. */
  of: Audience
  /** Whether it is of any use to somebody; left out, to everybody. Who may is asked again by the act itself. */
  may?: (member: Member) => boolean
  /** The whole lines it answers to, in lower case. A near miss is measured against them. */
  phrases: readonly string[]
} & (Asks | Changes)

/** In the order of the help. */
export const audiences = ['What you lead', 'The board', 'You and me'] as const
export type Audience = (typeof audiences)[number]

/** What is answered to a line; null when it is not for this command. */
type Asks = { hear: (line: string) => Reply | null }
/** What a line changes, one of several in a message or alone; null when it is not for this command. */
type Changes = { change: (line: string) => Act | null }

export type Reply = (turn: Turn) => Promise<Answer>
export type Act = (turn: Turn) => Promise<Outcome>
