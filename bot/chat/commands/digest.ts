import { lookAtDigest } from '../../acts/look.ts'
import { digestCard, digestSummary } from '../cards/digestCard.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['digest', 'my digest', 'the digest', 'what waits on me', 'what is waiting for me']

/** It holds nothing that members may not read of each other, so it is answered wherever it is asked for. */
export const digest: Command = {
  example: 'digest',
  meaning: 'What waits on you, what your agency has late or soon due, what changed this week',
  of: 'You and me',
  phrases,
  hear: saying(phrases, async ({ desk, actor, reader }) => {
    const page = await lookAtDigest(desk, actor)
    return { card: digestCard(page, reader), summary: digestSummary(page) }
  }),
}
