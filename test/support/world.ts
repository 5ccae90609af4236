import { randomUUID } from 'node:crypto'
import { acceptReading } from '../../bot/acts/acceptance.ts'
import type { Actor, Desk } from '../../bot/acts/desk.ts'
import {
  chair,
  coordinator,
  earlyHelp,
  health,
  people,
  performance,
  type SamplePerson,
} from '../../bot/sample/people.ts'
import { addBoard } from '../../bot/store/boards.ts'
import { addTenant, saveMembership, savePerson } from '../../bot/store/people.ts'
import { addReading } from '../../bot/store/readings.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'

/** A clock that stands still until it is moved. */
type Clock = { now: string; moveTo(day: string): void }

/** A board with the five people of Thornmere on it, met last on 12 November 2026; it is Monday 4 January 2027, nine o'clock. */
export type World = {
  desk: Desk
  clock: Clock
  boardId: string
  tenantId: string
  as: (person: SamplePerson) => Actor
} & typeof who

const who = { chair, coordinator, performance, earlyHelp, health }

export async function worldIn(store: Store, tenantId = `tenant-${randomUUID()}`): Promise<World> {
  const clock: Clock = {
    now: '2027-01-04T09:00:00Z',
    moveTo(day) {
      clock.now = `${day}T09:00:00Z`
    },
  }
  const boardId = randomUUID()
  await addTenant(store.db, tenantId, 'Thornmere')
  await addBoard(store.db, {
    tenantId,
    boardId,
    name: 'Early Help Strategic Board',
    place: 'Thornmere',
    lastMeetingOn: Day.parse('2026-11-12'),
    nextMeetingOn: Day.parse('2027-01-21'),
  })
  for (const { roles, ...person } of people) {
    await savePerson(store.db, { tenantId, ...person })
    await saveMembership(store.db, { tenantId, boardId, personId: person.personId, roles })
  }
  const desk = { store, now: () => clock.now }
  return {
    desk,
    clock,
    boardId,
    tenantId,
    as: person => ({ tenantId, boardId, personId: person.personId }),
    ...who,
  }
}

type LineFacts = Partial<ProposedLine> & Pick<ProposedLine, 'id' | 'kind'>

/** A proposed line with everything that a test does not care about filled in. */
export function line(facts: LineFacts): ProposedLine {
  return ProposedLine.parse({ text: `The ${facts.kind} called ${facts.id}`, place: 'line 1', ...facts })
}

export function proposal(lines: ProposedLine[], facts: Partial<Proposal> = {}): Proposal {
  return Proposal.parse({ kind: 'action plan', title: 'Action plan', lines, notes: [], ...facts })
}

/** Brings a plan in as the coordinator does: read, reviewed, accepted. Answers the plan's id. */
export async function bringIn(
  world: World,
  proposed: Proposal,
  renewsPlanId: string | null = null,
): Promise<string> {
  const readingId = randomUUID()
  const board = { tenantId: world.tenantId, boardId: world.boardId }
  await addReading(world.desk.store.db, board, {
    readingId,
    fileName: 'plan.docx',
    document: { fileName: 'plan.docx', blocks: [] },
    proposal: proposed,
    original: proposed.lines,
    renewsPlanId,
    readBy: coordinator.name,
    readAt: world.desk.now(),
  })
  return acceptReading(world.desk, world.as(coordinator), readingId, { version: 1 })
}
