import { may } from '../../../domain/permissions.ts'
import { Sighting } from '../../../domain/privacy.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { draftMessage, lookAtKeyMessages } from '../../acts/keyMessages.ts'
import { heldBackCard, heldBackSummary } from '../cards/heldBackCard.ts'
import { keyMessageCard, keyMessageSummary } from '../cards/keyMessageCard.ts'
import type { Command, Reply } from '../command.ts'
import { missed } from '../outcome.ts'
import type { Answer } from '../port.ts'
import type { Turn } from '../turn.ts'
import { isShared, unsaid } from '../unrepeated.ts'

export const keyMessage: Command = {
  example: 'key message Every child ready for school, and every family knows whom to ask',
  meaning: 'Draft the board’s one clear message; alone it shows the message and its draft',
  of: 'The board',
  may: may.draftKeyMessage,
  phrases: ['key message'],
  hear: line => {
    const [said, words = ''] = /^(?:the\s+)?key\s+message\b\s*[:–-]?\s*(.*)$/is.exec(line) ?? []
    if (said === undefined) return null
    return /^[\s?.!]*$/.test(words) ? show : draft(line, words)
  },
}

const show: Reply = async ({ desk, actor, reader, member }) => {
  const messages = await lookAtKeyMessages(desk, actor)
  return { card: keyMessageCard(messages, member, reader), summary: keyMessageSummary(messages) }
}

function draft(line: string, words: string): Reply {
  return async turn => {
    try {
      await draftMessage(turn.desk, turn.actor, words, turn.confirmed)
    } catch (error) {
      return heldBack(line, error, turn)
    }
    return show(turn)
  }
}

function heldBack(line: string, error: unknown, turn: Turn): Answer {
  if (!(error instanceof Refusal) || error.code !== 'personal') throw error
  const sightings = Sighting.array().parse(error.details.sightings)
  if (isShared(turn)) return { text: unsaid(sightings) }
  const held = { ...missed(line, error.message), sightings }
  return { card: heldBackCard(held), summary: heldBackSummary(held) }
}
