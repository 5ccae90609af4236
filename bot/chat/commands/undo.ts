import type { Changed } from '../../../domain/changed.ts'
import type { Day } from '../../../domain/day.ts'
import { sayChange } from '../../../domain/sentence.ts'
import { undoLast } from '../../acts/undo.ts'
import { shorten } from '../cards/words.ts'
import type { Command } from '../command.ts'
import { doing } from './asked.ts'

const phrases = [
  'undo',
  'undo that',
  'take it back',
  'take that back',
  'undo the last one',
  'cancel that',
  'oops',
]

export const undo: Command = {
  example: 'undo',
  meaning: 'Take back your last message, all of it, within 15 minutes',
  of: 'What you lead',
  phrases,
  hear: doing(phrases, async ({ desk, actor, reader }) => {
    const undone = await undoLast(desk, actor, 'chat')
    return { text: sayUndone(undone, reader.today) }
  }),
}

/** As many as a text holds; a message changes twenty at most. */
const mostSaid = 20

/** `Taken back: A1 RAG Amber → Green.` */
function sayUndone(undone: readonly Changed[], today: Day): string {
  if (undone.length === 0) return 'There was nothing left of it to take back.'
  const said = undone.slice(0, mostSaid).map(each => sayOne(each, today))
  const more = undone.length - said.length
  return `Taken back: ${[...said, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`
}

/** A link takes its own words away; a report that changed no fact is only no longer said. */
function sayOne({ item, event }: Changed, today: Day): string {
  const [first] = event.changes
  if (first?.fact === 'link') return `“${first.from}” is not said any more`
  const changes = event.changes.map(change => shorten(sayChange(change, today), 120))
  return `${item.reference} ${changes.join(', ') || 'as it was'}`
}
