import { lookAtMyself } from '../../acts/look.ts'
import { boardsOf } from '../../store/boards.ts'
import { whoAmICard, whoAmISummary } from '../cards/whoAmICard.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['who am i', 'whoami', 'me', 'who am i here', 'who do you think i am']

/** Name, post and agency: work facts that every member may read, so it is answered in a channel too. */
export const whoAmI: Command = {
  example: 'who am I',
  meaning: 'How I know you, what you may do, and on which boards',
  of: 'You and me',
  phrases,
  hear: saying(phrases, async ({ desk, actor, reader, board, conversation }) => {
    const { member, quietUntil } = await lookAtMyself(desk, actor)
    const boards = await boardsOf(desk.store.db, actor.tenantId, actor.personId)
    // When somebody wants to be left alone is between them and the bot.
    const quiet = conversation.kind === 'personal' ? quietUntil : null
    const known = { member, quietUntil: quiet, board, boards: boards.map(each => each.board.name) }
    return { card: whoAmICard(known, reader), summary: whoAmISummary(known) }
  }),
}
