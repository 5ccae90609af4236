import type { CardElement } from '@microsoft/teams.cards'
import type { MatrixPage } from '../../../domain/views/matrixPage.ts'
import type { Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { fact } from './facts.ts'
import { rowLines } from './rowLine.ts'
import { counted, heading, line, ours, rich, theirs } from './words.ts'

export type Element = MatrixPage['elements'][number] & { matrix: string }

const mostGaps = 5

/** One element of the matrix: its score or that there is none, the gaps nobody closes first, and its open actions. */
export function elementCard(element: Element, rows: Rows, reader: Reader): Card {
  const { reference, text, matrix } = element
  const body = [
    line(`${reference} · element`, { isSubtle: true }),
    rich([theirs(text, 200, { size: 'Large', weight: 'Bolder' })], { spacing: 'None' }),
    fact('Score', [ours(element.score === null ? 'Not recorded' : `${element.score}`, { weight: 'Bolder' })]),
    fact('Matrix', [theirs(matrix, 120)]),
    fact('Evidence', [ours(counted(element.evidence.length, 'line'))]),
    ...gaps(element),
    heading(counted(rows.total, 'open action')),
    ...rowLines(rows, reader, { atMost: 6, withLead: true }),
  ]
  return card(body, elementSummary(element), {
    title: `Open ${reference}`,
    url: reader.links?.item(reference),
  })
}

export function elementSummary(element: Element): string {
  const { reference, gaps, actions } = element
  return `${reference}: ${sayScore(element)}; ${counted(gaps.length, 'gap')}, ${counted(actions.length, 'action')}`
}

/** A score is never inferred: one that was not written down is said to be missing, not 0. */
function sayScore({ score }: Element): string {
  return score === null ? 'score not recorded' : `score ${score}`
}

function gaps({ gaps: all }: Element): CardElement[] {
  if (all.length === 0) return []
  const open = all.filter(({ closedBy }) => closedBy.length === 0)
  const shown = [...open, ...all.filter(gap => !open.includes(gap))].slice(0, mostGaps)
  const more = all.length - shown.length
  return [
    heading(`${counted(all.length, 'gap')}, ${open.length} without an action that closes it`),
    ...shown.map(({ reference, text, closedBy }) =>
      rich([
        ours(`${reference ?? 'Gap'}  `, { weight: 'Bolder' }),
        theirs(text, 140),
        ...(closedBy.length
          ? [ours(` · closed by ${closedBy.slice(0, 4).join(', ')}`, { isSubtle: true })]
          : []),
      ]),
    ),
    ...(more > 0 ? [line(`and ${more} more`, { isSubtle: true })] : []),
  ]
}
