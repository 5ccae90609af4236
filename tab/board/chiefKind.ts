import type { TrackedKind } from '../../domain/tracked.ts'
import type { BoardPage, Tally } from '../../domain/views/boardPage.ts'

/** What the board is chiefly about, and its counts: its actions; before it has any, the commitments themselves, which are tracked too. */
export function chiefKind({ actions, commitments }: BoardPage): { kind: TrackedKind; tally: Tally } {
  if (actions.total === 0 && commitments.total > 0) return { kind: 'commitment', tally: commitments }
  return { kind: 'action', tally: actions }
}
