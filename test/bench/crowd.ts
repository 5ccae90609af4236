import { randomUUID } from 'node:crypto'
import type { Actor } from '../../bot/acts/desk.ts'
import { chair, coordinator, people } from '../../bot/sample/people.ts'
import { addBoard } from '../../bot/store/boards.ts'
import { insertItems, itemColumns, trackedColumns } from '../../bot/store/items.ts'
import { addTenant, saveMembership, savePerson } from '../../bot/store/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { addDays, Day } from '../../domain/day.ts'
import { Rag } from '../../domain/rag.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { action } from '../support/builders.ts'

const today = Day.parse('2027-01-04')
const chunk = 5000

export const clock = () => '2027-01-04T09:00:00Z'

/** A board with so many actions, a tenth of them late, spread over colours, leads and a year of due days. */
export async function crowdedBoard(
  store: Store,
  actions: number,
): Promise<{ actor: Actor; chairman: Actor }> {
  const tenantId = `bench-${randomUUID()}`
  const boardId = randomUUID()
  await addTenant(store.db, tenantId, 'Bench')
  await addBoard(store.db, {
    tenantId,
    boardId,
    name: 'Bench',
    place: 'Here',
    lastMeetingOn: addDays(today, -40),
  })
  for (const { roles, ...person } of people) {
    await savePerson(store.db, { tenantId, ...person })
    await saveMembership(store.db, { tenantId, boardId, personId: person.personId, roles })
  }
  for (let first = 0; first < actions; first += chunk) {
    const rows = Array.from({ length: Math.min(chunk, actions - first) }, (_, n) => first + n)
    await insertItems(
      store.db,
      rows.map(n => ({ ...columns(member(n, tenantId, boardId), n), scopes: [] })),
    )
  }
  const actor = { tenantId, boardId, personId: coordinator.personId }
  return { actor, chairman: { ...actor, personId: chair.personId } }
}

function columns(item: Tracked, position: number) {
  return { ...itemColumns(item, position), ...trackedColumns(item) }
}

function member(n: number, tenantId: string, boardId: string): Tracked {
  const rag = Rag.options[n % Rag.options.length] ?? 'none'
  const dueOn = n % 7 === 0 ? null : addDays(today, (n % 10 === 0 ? -1 : 1) * (1 + ((n * 37) % 365)))
  return action({
    tenantId,
    boardId,
    itemId: randomUUID(),
    reference: `A${n + 1}`,
    text: `Action ${n} of the bench`,
    rag,
    dueOn,
    firstDueOn: dueOn,
    lifecycle: { state: rag === 'none' ? 'not started' : 'in progress' },
    lead: n % 5 === 0 ? { kind: 'none' } : { kind: 'role', name: `Manager ${n % 50}` },
    heardOn: addDays(today, -(n % 60)),
    updates: n % 3,
  })
}
