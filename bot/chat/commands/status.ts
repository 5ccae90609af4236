import { lookAtPostTroubles } from '../../acts/following.ts'
import { lookAtStanding } from '../../acts/look.ts'
import { boardStatusCard, boardStatusSummary } from '../cards/boardStatusCard.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['status', 'board', 'board status', 'the status', 'the board']

export const status: Command = {
  example: 'status',
  meaning: 'How the board stands: what is late or red, and which greens to doubt',
  of: 'The board',
  phrases,
  hear: saying(phrases, async ({ desk, actor, reader }) => {
    const page = await lookAtStanding(desk, actor)
    const troubles = await lookAtPostTroubles(desk, actor)
    return { card: boardStatusCard(page, reader, troubles), summary: boardStatusSummary(page) }
  }),
}
