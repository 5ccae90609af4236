import type { CardElement, IColumn } from '@microsoft/teams.cards'
import { type Rag, ragWord, worstFirst } from '../../../domain/rag.ts'
import type { Tally } from '../../../domain/views/boardPage.ts'
import { ragShapeRun } from './facts.ts'
import { counted, line, ours, rich } from './words.ts'

/** How many open actions there are of each colour, side by side; nothing where there are none. */
export function colourCounts({ open, rag }: Pick<Tally, 'open' | 'rag'>): CardElement[] {
  if (open === 0) return []
  const columns = worstFirst.map(each => colourCount(each, rag[each]))
  return [{ type: 'ColumnSet', spacing: 'Medium', columns }]
}

function colourCount(rag: Rag, count: number): IColumn {
  const number = ours(`\u00a0${count}`, { weight: 'Bolder', isSubtle: count === 0 })
  return {
    type: 'Column',
    width: 'stretch',
    items: [rich([ragShapeRun(rag), number]), line(ragWord(rag), { size: 'Small', spacing: 'None' })],
  }
}

/** `9 actions, 7 open, 2 late, 1 green to doubt`. */
export function sayTally({ total, open, late, watermelons }: Tally): string {
  if (total === 0) return 'No action'
  return [
    counted(total, 'action'),
    `${open} open`,
    ...(late ? [`${late} late`] : []),
    ...(watermelons ? [`${watermelons} to doubt`] : []),
  ].join(', ')
}
