import { plainText } from '../../../domain/chat/plainText.ts'
import { sayDay } from '../../../domain/day.ts'
import { ragShape, ragWord } from '../../../domain/rag.ts'
import type { Row } from '../../../domain/views/row.ts'
import { lookAtItem } from '../../acts/look.ts'
import { searchFor } from '../../acts/search.ts'
import { strangerSentence } from '../answer.ts'
import { shorten } from '../cards/words.ts'
import type { Found, Result, Search } from '../port.ts'
import { type Office, type Turn, turnFor } from '../turn.ts'
import { shared } from './shared.ts'

const mostWords = 200

/** Actions, commitments and threads by their reference or their words, on every board of whoever asks. */
export async function search(office: Office, asked: Search): Promise<Found> {
  const words = plainText(asked.words).slice(0, mostWords)
  const found = await searchFor(office.desk, asked.from, { ...asked, words })
  if (!found) return { text: strangerSentence }
  if (found.length === 0 && asked.offset === 0) return { text: nothingFound(words) }
  const turns = await turnsFor(office, asked, new Set(found.map(({ boardId }) => boardId)))
  const results = found.flatMap(({ boardId, item }) => {
    const turn = turns.get(boardId)
    return turn && item.reference ? [resultOf(turn, item.reference)] : []
  })
  return { results: await Promise.all(results) }
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

/** A card of the item, and its line in a list: `A12 ■ Red`, its words, its lead and day. */
export async function resultOf(turn: Turn, reference: string): Promise<Result> {
  const page = await lookAtItem(turn.desk, turn.actor, reference)
  const { item, row } = page
  const words = shorten(item.text.replace(/\s+/g, ' '), 100)
  const facts = row ? [row.lead, ...due(row, turn)] : [item.kind]
  const where = turn.boards > 1 ? [turn.board.name] : []
  return {
    card: shared(page, turn),
    title: row
      ? `${row.reference} ${ragShape(row.rag)} ${ragWord(row.rag)} · ${words}`
      : `${reference} · ${words}`,
    line: [...facts, ...where].join(' · '),
  }
}

function due({ dueOn, signals }: Row, { reader }: Turn): string[] {
  const [worst] = signals
  return [...(dueOn ? [`due ${sayDay(dueOn, reader.today)}`] : []), ...(worst ? [worst.reason] : [])]
}
