import { phraseOf } from '../../../domain/chat/nearMiss.ts'
import { lookAtStanding } from '../../acts/look.ts'
import { boardStatusCard, boardStatusSummary } from '../cards/boardStatusCard.ts'
import type { Command } from '../command.ts'

const phrases = ['status', 'board', 'board status', 'the status']

export const status: Command = {
  example: 'status',
  meaning: 'How the board stands: what is late or red, and which greens to doubt',
  phrases,
  hear: line =>
    phrases.includes(phraseOf(line))
      ? async ({ desk, actor, reader }) => {
          const page = await lookAtStanding(desk, actor)
          return { card: boardStatusCard(page, reader), summary: boardStatusSummary(page) }
        }
      : null,
}
