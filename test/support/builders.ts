import { Day } from '../../domain/day.ts'
import type { Told } from '../../domain/event.ts'
import type { Member } from '../../domain/person.ts'
import { Tracked } from '../../domain/tracked.ts'

export const monday = Day.parse('2027-01-04')

/** An action that nobody has said anything about, brought in five weeks ago. */
export function action(facts: Partial<Tracked> = {}): Tracked {
  return Tracked.parse({
    tenantId: 'thornmere',
    itemId: '00000000-0000-4000-8000-0000000000a1',
    boardId: '00000000-0000-4000-8000-0000000000b1',
    planId: null,
    kind: 'action',
    reference: 'A12',
    text: 'Agree a set of shared indicators',
    label: null,
    heading: null,
    attribution: null,
    parentId: null,
    sources: [],
    place: null,
    withdrawn: false,
    origin: null,
    lifecycle: { state: 'not started' },
    rag: 'none',
    ragSinceOn: '2026-11-30',
    ragBefore: 'none',
    percent: null,
    lead: { kind: 'none' },
    handover: null,
    deliveryTeam: null,
    leadAgency: null,
    sponsor: null,
    success: null,
    dueOn: null,
    firstDueOn: null,
    moves: 0,
    standing: false,
    heardOn: '2026-11-30',
    updates: 0,
    version: 1,
    changedAt: '2026-11-30T09:00:00Z',
    ...facts,
  })
}

export function told(facts: Partial<Told> = {}): Told {
  return {
    by: { personId: 'tom', name: 'Tom Ellery' },
    at: '2027-01-04T09:00:00Z',
    today: monday,
    door: 'chat',
    ...facts,
  }
}

export function member(facts: Partial<Member> = {}): Member {
  return {
    tenantId: 'thornmere',
    boardId: '00000000-0000-4000-8000-0000000000b1',
    personId: 'tom',
    name: 'Tom Ellery',
    post: 'Performance Manager',
    agency: 'Thornmere Council',
    roles: ['member'],
    ...facts,
  }
}
