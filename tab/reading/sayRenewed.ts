import type { Day } from '../../domain/day.ts'
import type { Change } from '../../domain/event.ts'
import type { FactSaid, ProposedLine } from '../../domain/reading/proposal.ts'
import { sayChange } from '../../domain/sentence.ts'
import type { Difference } from '../../domain/views/readingPage.ts'
import type { LineDifference } from './shown.ts'

type Otherwise = Difference['lines'][string]['otherwise'][number]

/** What acceptance changes of an item besides its words, and where document and board disagree: a sentence each. */
export function sayRenewed(line: ProposedLine, difference: LineDifference, today: Day): string[] {
  if (difference === null || difference === 'new') return []
  const { changes, otherwise, words } = difference
  const disputed = new Set<Change['fact']>(['text', ...otherwise.map(({ fact }) => fact)])
  return [
    ...changes.filter(({ fact }) => !disputed.has(fact)).map(change => sayChange(change, today)),
    ...otherwise.map(each => sayOtherwise(each, line, today)),
    ...(words === null ? [] : [`To the history: “${words}”`]),
  ]
}

function sayOtherwise({ fact, from, to }: Otherwise, { takes, keeps }: ProposedLine, today: Day): string {
  if (takes.includes(fact)) return sayChange({ fact, from, to }, today)
  const document = sayFact(fact, to, today)
  const board = sayFact(fact, from, today)
  return `The document says ${document}; the board ${keeps?.includes(fact) ? 'keeps' : 'has'} ${board}`
}

/** “due day Wed 30 Jun”; “no lead” where there is none; where it stands says itself. */
export function sayFact(fact: FactSaid, words: string | null, today: Day): string {
  if (fact === 'lifecycle' && words !== null) return words
  return words === null ? `no ${fact}` : sayChange({ fact, from: null, to: words }, today)
}
