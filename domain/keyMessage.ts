import { z } from 'zod'
import { Instant } from './day.ts'
import type { Told } from './event.ts'
import { Refusal } from './refusal.ts'
import { refuseSilence } from './silence.ts'

const By = z.object({ personId: z.string(), name: z.string() })

/** The board's "one clear message": approved once by the chair, then said in the same words to every agency. */
export const KeyMessage = z.object({
  keyMessageId: z.string(),
  words: z.string(),
  drafted: z.object({ by: By, at: Instant }),
  approved: z.object({ by: By, at: Instant }).nullable(),
})
export type KeyMessage = z.infer<typeof KeyMessage>

/** Long enough for three sentences; a message that is longer is not one. */
const longest = 600

/** Not said to anybody until the chair approves it. Refused, code `not valid`, when it is empty or longer than 600 characters. */
export function draftKeyMessage(words: string, keyMessageId: string, { by, at }: Told): KeyMessage {
  const said = refuseSilence(words, 'words', 'Say the message: key message, and then its words.')
  if (said.length > longest)
    throw new Refusal(
      'not valid',
      `Keep the message to ${longest} characters: it is said in the same words to every agency.`,
    )
  return { keyMessageId, words: said, drafted: { by, at }, approved: null }
}

/**
 * From now on it is the board's. Refused, code `conflict`, when it was approved already, and when something else was drafted since:
 * `newest` replaced it, and a correction is never overtaken by what it corrected.
 */
export function approveKeyMessage(message: KeyMessage, newest: KeyMessage, { by, at }: Told): KeyMessage {
  if (message.approved)
    throw new Refusal('conflict', `${message.approved.by.name} approved this message already.`)
  if (newest.keyMessageId !== message.keyMessageId)
    throw new Refusal(
      'conflict',
      `${newest.drafted.by.name} drafted another message since, and it replaced this one. Nothing is approved.`,
    )
  return { ...message, approved: { by, at } }
}
