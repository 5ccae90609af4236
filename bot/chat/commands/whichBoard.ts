import { meantBy } from '../../../domain/chat/meant.ts'
import { boardsOf } from '../../store/boards.ts'
import { saveChatBoard } from '../../store/chatBoards.ts'
import type { Command } from '../command.ts'
import type { Answer } from '../port.ts'
import type { Turn } from '../turn.ts'

export const whichBoard: Command = {
  example: 'board Early Help',
  meaning: 'Of several boards you are on, the one you mean here from now on',
  of: 'You and me',
  phrases: [],
  hear: line => {
    const [, name] = /^(?:use\s+|switch\s+to\s+)?board\s+(\S.{0,200})$/i.exec(line) ?? []
    return name === undefined ? null : turn => choose(name, turn)
  },
}

/** The board it was until now has no say in the answer. */
async function choose(name: string, { desk, actor, conversation }: Turn): Promise<Answer> {
  const { tenantId, personId } = actor
  const boards = (await boardsOf(desk.store.db, tenantId, personId)).map(({ board }) => board)
  const { certain, near } = meantBy(name, boards, board => [board.name])
  const [only] = certain
  if (!only || certain.length > 1) return { text: which(boards, certain.length > 0 ? certain : near) }
  await saveChatBoard(desk.store.db, { tenantId, personId, conversationId: conversation.id }, only.boardId)
  return { text: `Here I answer you about ${only.name} from now on.`, saysBoard: true }
}

function which(boards: readonly { name: string }[], close: readonly { name: string }[]): string {
  const names = (close.length > 0 ? close : boards).slice(0, 12).map(({ name }) => `“${name}”`)
  return `Which board? You are on ${new Intl.ListFormat('en-GB').format(names)}. Nothing is changed.`
}
