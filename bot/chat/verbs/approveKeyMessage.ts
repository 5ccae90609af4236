import { z } from 'zod'
import { approveMessage } from '../../acts/keyMessages.ts'
import { approvedMessageCard } from '../cards/approvedMessageCard.ts'
import { verb } from '../verb.ts'

export const approveKeyMessage = verb(
  'approve-key-message',
  z.object({ keyMessageId: z.uuid() }),
  async ({ desk, actor }, { keyMessageId }) => {
    const message = await approveMessage(desk, actor, keyMessageId)
    return { card: approvedMessageCard(message), summary: 'The board’s message is approved.', replaces: true }
  },
)
