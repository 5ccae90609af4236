import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import type { Difference } from '../../domain/views/readingPage.ts'
import { plural } from '../plural.ts'
import { marginOf } from './margin.ts'

/** Which lines the review shows. */
export type Shown = 'all' | 'to check' | 'left out' | 'new or changed'

export type LineDifference = Difference['lines'][string] | 'new' | null

/** The selected line stays, though an edit has just settled what it was shown for. */
export function linesShown(
  { lines }: Proposal,
  shown: Shown,
  difference: Difference | null,
  selected: string | null = null,
): ProposedLine[] {
  return lines.filter(line => line.id === selected || isShown(line, shown, difference))
}

/** The choices with how many lines each would show, those that would show none left out. */
export function choicesFor(
  proposal: Proposal,
  difference: Difference | null,
): { shown: Shown; words: string }[] {
  const offered: [Shown, string][] = [
    ['all', 'Every line'],
    ['to check', 'Joined, guessed or ambiguous'],
    ['new or changed', 'New or changed'],
    ['left out', 'Left out'],
  ]
  return offered.flatMap(([shown, words]) => {
    const count = linesShown(proposal, shown, difference).length
    return count > 0 ? [{ shown, words: `${words}: ${plural(count, 'line')}` }] : []
  })
}

/** How a line differs from the plan this document renews; null when it renews none, or the line is left out. */
export function differenceOf(line: ProposedLine, difference: Difference | null): LineDifference {
  if (!difference || line.dropped) return null
  return difference.lines[line.id] ?? 'new'
}

function isShown(line: ProposedLine, shown: Shown, difference: Difference | null): boolean {
  switch (shown) {
    case 'all':
      return true
    case 'left out':
      return line.dropped
    case 'to check':
      return !['read', 'left out'].includes(marginOf(line))
    case 'new or changed': {
      const differs = differenceOf(line, difference)
      return differs === 'new' || (differs !== null && differs.state !== 'same')
    }
  }
}
