import { type RenewalInput, renewalOf } from '../../domain/accept.ts'
import { matchesOf } from '../../domain/reading/matching.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import type { Renewal, Standing } from '../../domain/renew.ts'
import type { Difference } from '../../domain/views/readingPage.ts'
import { membersOf } from '../store/boards.ts'
import { standingOfPlan } from '../store/standings.ts'
import type { Database } from '../store/store.ts'
import { toldBy } from './change.ts'
import type { Seat } from './desk.ts'

/** What acceptance would make of a newer version, as the review shows it: the same rule decides both. */
export async function difference(
  db: Database,
  seat: Seat,
  planId: string,
  proposal: Proposal,
): Promise<Difference> {
  const { tenantId, boardId } = seat.reckoning
  const standing = await standingOfPlan(db, tenantId, planId)
  const plan = { tenantId, boardId, planId }
  const { renewals, gone } = renewalOf({ plan, ...(await renewalInput(db, seat, proposal, standing)) })
  const lines = linesOf(renewals, standing)
  const renewed = Object.values(lines)
  const count = (state: Difference['lines'][string]['state']) =>
    renewed.filter(line => line.state === state).length
  return {
    new: proposal.lines.filter(line => !line.dropped).length - renewed.length,
    changed: count('changed'),
    gone: gone.length,
    same: count('same'),
    back: count('back'),
    lines,
    goneItems: gone.map(({ itemId, kind, reference, text }) => ({ itemId, kind, reference, text })),
  }
}

/** What the domain needs to know of a newer version besides its plan. */
export async function renewalInput(
  db: Database,
  seat: Seat,
  proposal: Proposal,
  standing: readonly Standing[],
): Promise<Omit<RenewalInput, 'plan'>> {
  const { tenantId, boardId, cycleOpenedOn } = seat.reckoning
  const people = await membersOf(db, tenantId, boardId)
  return {
    proposal,
    standing,
    matches: matchesOf(
      standing.map(({ item }) => item),
      proposal,
    ),
    known: { people, agencies: seat.board.agencies },
    cycleOpenedOn,
    told: toldBy(seat, 'import'),
  }
}

function stateOf({ changes, otherwise, words, isBack }: Omit<Renewal, 'item' | 'reopened'>) {
  if (isBack) return 'back' as const
  return changes.length + otherwise.length > 0 || words !== null ? ('changed' as const) : ('same' as const)
}

function linesOf(renewals: Map<string, Renewal>, standing: readonly Standing[]): Difference['lines'] {
  const before = new Map(standing.map(({ item }) => [item.itemId, item.text]))
  return Object.fromEntries(
    [...renewals].map(([lineId, { item, changes, otherwise, words, isBack }]) => [
      lineId,
      {
        itemId: item.itemId,
        reference: item.reference,
        state: stateOf({ changes, otherwise, words, isBack }),
        before: before.get(item.itemId) ?? item.text,
        changes,
        otherwise,
        words,
      },
    ]),
  )
}
