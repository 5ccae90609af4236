import { plainText } from '../../../domain/chat/plainText.ts'
import { searchFor } from '../../acts/search.ts'
import { strangerSentence } from '../answer.ts'
import { shorten } from '../cards/words.ts'
import type { Found, Search } from '../port.ts'
import { type Office, type Turn, turnFor } from '../turn.ts'
import { resultOf } from './result.ts'

const mostWords = 200

/** Actions, commitments and threads by their reference or their words, on every board of whoever asks. */
export async function search(office: Office, asked: Search): Promise<Found> {
  const words = plainText(asked.words).slice(0, mostWords)
  const found = await searchFor(office.desk, asked.from, { ...asked, words })
  if (!found) return { text: strangerSentence }
  if (found.length === 0 && asked.offset === 0) return { text: nothingFound(words) }
  const turns = await turnsFor(office, asked, new Set(found.map(({ boardId }) => boardId)))
  const results = found.flatMap(each => {
    const turn = turns.get(each.boardId)
    return turn ? [resultOf(turn, each)] : []
  })
  return { results }
}

function nothingFound(words: string): string {
  const tip = 'Try a reference such as A12, or other words.'
  return words
    ? `Nothing on your boards has “${shorten(words, 80)}” in it. ${tip}`
    : 'There is nothing on your boards yet.'
}

async function turnsFor(office: Office, asked: Search, boardIds: Set<string>): Promise<Map<string, Turn>> {
  const turns = new Map<string, Turn>()
  for (const boardId of boardIds) {
    const turn = await turnFor(office, { ...asked, boardId })
    if (turn) turns.set(boardId, turn)
  }
  return turns
}
