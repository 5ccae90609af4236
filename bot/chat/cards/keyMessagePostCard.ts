import type { KeyMessage } from '../../../domain/keyMessage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { line, ours, quoted, rich, theirs } from './words.ts'

const title = 'The board’s message'

/** The board's one clear message, in the words the chair approved. */
export function keyMessagePostCard({ words, approved }: KeyMessage, reader: Reader): Card {
  const by = approved ? [rich([ours('Approved by ', { isSubtle: true }), theirs(approved.by.name, 100)])] : []
  return card(
    [
      line(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      rich([quoted(words, 600, { size: 'Medium' })]),
      ...by,
    ],
    title,
    { title: 'Open the board', url: reader.links?.board },
  )
}
