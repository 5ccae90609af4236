import { z } from 'zod'
import { Refusal } from '../../../domain/refusal.ts'
import { approveMessage, lookAtKeyMessages } from '../../acts/keyMessages.ts'
import { approvedMessageCard } from '../cards/approvedMessageCard.ts'
import { keyMessageCard } from '../cards/keyMessageCard.ts'
import type { Answer } from '../port.ts'
import type { Turn } from '../turn.ts'
import { verb } from '../verb.ts'

export const approveKeyMessage = verb(
  'approve-key-message',
  z.object({ keyMessageId: z.uuid() }),
  async (turn, { keyMessageId }) => {
    try {
      const message = await approveMessage(turn.desk, turn.actor, keyMessageId)
      const summary = 'The board’s message is approved.'
      return { card: approvedMessageCard(message), summary, replaces: true }
    } catch (error) {
      return overtaken(turn, error)
    }
  },
)

/** What replaced it is shown, to be read before it is approved. */
async function overtaken({ desk, actor, member, reader }: Turn, error: unknown): Promise<Answer> {
  if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
  const messages = await lookAtKeyMessages(desk, actor)
  const notice = { words: error.message }
  return { card: keyMessageCard(messages, member, reader, notice), summary: error.message }
}
