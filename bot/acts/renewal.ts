import { type RenewalInput, renewalOf } from '../../domain/accept.ts'
import type { Person } from '../../domain/person.ts'
import { matchesOf } from '../../domain/reading/matching.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import type { Renewal, Standing } from '../../domain/renew.ts'
import type { Difference } from '../../domain/views/readingPage.ts'
import { factsWritten } from '../../domain/written.ts'
import { membersOf } from '../store/boards.ts'
import { documentLinesOf } from '../store/documentLines.ts'
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
    standing: await saidByDocument(db, tenantId, standing, people),
    matches: matchesOf(
      standing.map(({ item }) => item),
      proposal,
    ),
    people,
    cycleOpenedOn,
    told: toldBy(seat, 'import'),
  }
}

/** Each item with what its document itself said of it last, whatever the reviewer made of that. */
async function saidByDocument(
  db: Database,
  tenantId: string,
  standing: readonly Standing[],
  people: readonly Person[],
): Promise<Standing[]> {
  const planId = standing[0]?.item.planId
  if (!planId) return [...standing]
  const lines = new Map(
    (await documentLinesOf(db, { tenantId, planId })).flatMap(({ line, itemIds }) =>
      itemIds.map(itemId => [itemId, line] as const),
    ),
  )
  return standing.map(each => {
    const line = lines.get(each.item.itemId)
    return line ? { ...each, said: { ...each.said, facts: factsWritten(line, people) } } : each
  })
}

function stateOf({ changes, otherwise, words, isBack }: Omit<Renewal, 'item'>) {
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
