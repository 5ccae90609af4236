import type { Changed } from '../../../domain/changed.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { notedIn, outcomeLine } from './updateCard.ts'
import { line, rich, theirs } from './words.ts'

/** Several items that are as they were before: each with what went back. */
export function takenBackCard(undone: readonly Changed[], reader: Reader): Card {
  const by = undone[0]?.event.by.name ?? ''
  const summary = takenBackSummary(undone)
  return card(
    [
      line(summary, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      rich([theirs(`By ${by}`, 120, { isSubtle: true })], { spacing: 'None' }),
      ...undone.map(each => outcomeLine(notedIn(each), reader)),
    ],
    summary,
    { title: 'Open my actions', url: reader.links?.mine },
  )
}

export function takenBackSummary(undone: readonly Changed[]): string {
  return `Taken back: ${undone.map(({ item }) => item.reference).join(', ')}.`
}
