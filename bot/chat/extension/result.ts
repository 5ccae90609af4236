import { sayDay } from '../../../domain/day.ts'
import { ragShape, ragWord } from '../../../domain/rag.ts'
import type { Mention } from '../../../domain/views/itemPage.ts'
import type { Row } from '../../../domain/views/row.ts'
import { lookAtItem } from '../../acts/look.ts'
import { fromBoard } from '../answer.ts'
import { sharedCard } from '../cards/sharedCard.ts'
import { shorten } from '../cards/words.ts'
import type { Card, Result } from '../port.ts'
import type { Turn } from '../turn.ts'

/** A card of the item, and its line in a list: `A12 ■ Red`, its words, its lead and day. */
export function resultOf(turn: Turn, { item, row }: { item: Mention; row: Row | null }): Result {
  const words = shorten(item.text.replace(/\s+/g, ' '), 100)
  const facts = row ? [row.lead, ...due(row, turn)] : [item.kind === 'thread' ? 'golden thread' : item.kind]
  const where = turn.boards > 1 ? [turn.board.name] : []
  const name = row ? `${row.reference} ${ragShape(row.rag)} ${ragWord(row.rag)}` : item.reference
  return {
    card: onBoard(sharedCard(item, row, turn.reader), turn),
    title: `${name} · ${words}`,
    line: [...facts, ...where].join(' · '),
  }
}

export async function resultFor(turn: Turn, reference: string): Promise<Result> {
  return resultOf(turn, await lookAtItem(turn.desk, turn.actor, reference))
}

/** With the board its buttons are about. */
export function onBoard(card: Card, turn: Turn): Card {
  const answer = fromBoard({ card, summary: '' }, turn)
  return 'card' in answer ? answer.card : card
}

function due({ dueOn, signals }: Row, { reader }: Turn): string[] {
  const worst = signals.find(({ name }) => name !== 'no lead')
  return [...(dueOn ? [`due ${sayDay(dueOn, reader.today)}`] : []), ...(worst ? [worst.reason] : [])]
}
