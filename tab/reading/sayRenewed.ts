import type { Day } from '../../domain/day.ts'
import type { Change } from '../../domain/event.ts'
import type { ProposedLine } from '../../domain/reading/proposal.ts'
import { sayChange } from '../../domain/sentence.ts'
import type { LineDifference } from './shown.ts'

/** What acceptance changes of an item besides its words, and where document and board disagree: a sentence each. */
export function sayRenewed(line: ProposedLine, difference: LineDifference, today: Day): string[] {
  if (difference === null || difference === 'new') return []
  const { changes, otherwise, words } = difference
  const disputed = new Set<Change['fact']>(['text', ...otherwise.map(({ fact }) => fact)])
  return [
    ...changes.filter(({ fact }) => !disputed.has(fact)).map(change => sayChange(change, today)),
    ...otherwise.map(each => sayOtherwise(each, line.takes.includes(each.fact), today)),
    ...(words === null ? [] : [`To the history: “${words}”`]),
  ]
}

function sayOtherwise({ fact, from, to }: Change, isTaken: boolean, today: Day): string {
  const said = (words: string | null) => sayChange({ fact, from: null, to: words }, today)
  if (isTaken) return sayChange({ fact, from, to }, today)
  return `The document says ${said(to)}; the board keeps ${said(from)}`
}
