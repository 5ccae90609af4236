import { may } from '../../../domain/permissions.ts'
import { lookAtDraft } from '../../acts/keyMessages.ts'
import { keyMessageCard, keyMessageSummary } from '../cards/keyMessageCard.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['approve key message', 'approve the key message', 'approve message']

/** Whoever types may not have seen the words: they are shown, and the button beneath approves those and no others. */
export const approveKeyMessage: Command = {
  example: 'approve key message',
  meaning: 'The draft, to approve: it becomes the board’s message, in these words, to every agency',
  of: 'The board',
  may: may.approveKeyMessage,
  phrases,
  hear: saying(phrases, async ({ desk, actor, reader, member }) => {
    const messages = await lookAtDraft(desk, actor)
    return { card: keyMessageCard(messages, member, reader), summary: keyMessageSummary(messages) }
  }),
}
