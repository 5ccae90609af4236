import type { KeyMessage } from '../../../domain/keyMessage.ts'
import type { Card } from '../port.ts'
import { card } from './card.ts'
import { line, quoted, rich, theirs } from './words.ts'

/** The board's message, now that the chair has approved it. */
export function approvedMessageCard({ words, approved }: KeyMessage): Card {
  return card(
    [
      line('This is the board’s message', { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      rich([quoted(words, 600)]),
      rich([theirs(`Approved by ${approved?.by.name ?? 'the chair'}`, 120, { isSubtle: true })]),
    ],
    'The board’s message is approved.',
  )
}
