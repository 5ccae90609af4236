import { lookAtChanges } from '../../acts/look.ts'
import { changesCard, changesSummary } from '../cards/changesCard.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = [
  'changes since the last meeting',
  'changes',
  'changes since last meeting',
  'what changed',
  'what has changed',
  'what changed since the last meeting',
]

export const changes: Command = {
  example: 'changes since the last meeting',
  meaning: 'What was said and moved since the board met',
  of: 'The board',
  phrases,
  hear: saying(phrases, async ({ desk, actor, reader }) => {
    const page = await lookAtChanges(desk, actor)
    return { card: changesCard(page, reader), summary: changesSummary(page, reader) }
  }),
}
