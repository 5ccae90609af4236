import type { Door } from '../../domain/event.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { BulkChange, BulkDone, BulkRequest } from '../../domain/requests.ts'
import type { Target } from './change.ts'
import { type Actor, type Desk, newId } from './desk.ts'
import { nameLead, report, setDetails, setDueDay } from './items.ts'
import { linkItems } from './links.ts'

/**
 * The same change of several items, one after another, each by the rule that changes one and in a transaction of its own. What a
 * rule refuses is said beside what was changed; what looks personal holds all of it back, code `personal`. One act: it is taken back
 * as one.
 */
export async function changeEach(
  desk: Desk,
  actor: Actor,
  { items, change, confirmed }: BulkRequest,
  door: Door,
): Promise<BulkDone> {
  refusePersonal(wordsOf(change), confirmed ?? false)
  const done: BulkDone = { actId: newId(), changed: [], unchanged: [] }
  for (const { reference, seen } of items) {
    const unlessSo = change.fact !== 'no change'
    const target = { reference, seen, door, actId: done.actId, confirmed, unlessSo }
    const why = await refusalOf(changeOne(desk, actor, target, change))
    if (why) done.unchanged.push({ reference, code: why.code, why: why.message })
    else done.changed.push(reference)
  }
  return done
}

function changeOne(desk: Desk, actor: Actor, target: Target, change: BulkChange): Promise<unknown> {
  switch (change.fact) {
    case 'lead':
      return nameLead(desk, actor, target, change.lead)
    case 'due day':
      return setDueDay(desk, actor, target, change.dueOn, change.reason ?? null)
    case 'RAG':
      return report(desk, actor, target, { rag: change.rag, ...(change.words && { words: change.words }) })
    case 'details':
      return setDetails(desk, actor, target, change.details)
    case 'no change':
      return report(desk, actor, target, { noChange: true })
    case 'delivers': {
      const link = { type: 'delivers', from: target.reference, to: change.commitment } as const
      return linkItems(desk, actor, link, target.door, target.actId)
    }
  }
}

async function refusalOf(act: Promise<unknown>): Promise<Refusal | null> {
  try {
    await act
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function wordsOf(change: BulkChange): (string | null)[] {
  switch (change.fact) {
    case 'due day':
      return [change.reason ?? null]
    case 'RAG':
      return [change.words ?? null]
    case 'details':
      return Object.values(change.details).filter(value => typeof value === 'string')
    case 'lead':
      return 'name' in change.lead ? [change.lead.name] : []
    case 'delivers':
    case 'no change':
      return []
  }
}
