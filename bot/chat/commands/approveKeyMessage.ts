import { may } from '../../../domain/permissions.ts'
import { approveMessage, lookAtKeyMessages } from '../../acts/keyMessages.ts'
import { keyMessageCard, keyMessageSummary } from '../cards/keyMessageCard.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['approve key message', 'approve the key message', 'approve message']

export const approveKeyMessage: Command = {
  example: 'approve key message',
  meaning: 'The draft becomes the board’s message, in these words, to every agency',
  of: 'The board',
  may: may.approveKeyMessage,
  phrases,
  hear: saying(phrases, async ({ desk, actor, reader, member }) => {
    await approveMessage(desk, actor, null)
    const messages = await lookAtKeyMessages(desk, actor)
    return { card: keyMessageCard(messages, member, reader), summary: keyMessageSummary(messages) }
  }),
}
