import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { lookAtLed, lookAtPeople } from '../../bot/acts/accountability.ts'
import { changeEach } from '../../bot/acts/bulk.ts'
import { nameLead, offerHandover, report, setDueDay, takeOver } from '../../bot/acts/items.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { addMember, changeMember, takeOff } from '../../bot/acts/people.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { MemberFacts, NewMember } from '../../domain/membership.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  world = await worldIn(store)
  await bringIn(
    world,
    proposal([
      line({ id: 'a', kind: 'action', lead: 'Tom Ellery' }),
      line({ id: 'b', kind: 'action', lead: 'Performance Manager' }),
      line({ id: 'c', kind: 'action', lead: 'Hub Manager' }),
      line({ id: 'd', kind: 'action' }),
    ]),
  )
})
afterAll(() => store.close())

const one = (reference: string) => ({ reference, door: 'tab' as const })
const lastDay = MemberFacts.parse({ leavingOn: '2027-01-29' })

test('the page adds up: by name and by post, late, never updated, and who is named that nobody here is', async () => {
  const { desk, as, coordinator, performance } = world
  await setDueDay(desk, as(coordinator), one('A1'), Day.parse('2027-01-01'), null)
  await report(desk, as(performance), one('A2'), { rag: 'amber' })
  const page = await people()
  expect(page.people.find(({ personId }) => personId === performance.personId)).toMatchObject({
    led: 2,
    late: 1,
    neverUpdated: 1,
    lastHeardOn: '2027-01-04',
    leftWith: 2,
  })
  expect(page.agencies.find(({ name }) => name === 'Thornmere Council')).toMatchObject({
    people: 3,
    led: 2,
    late: 1,
  })
  expect(page.readiness).toEqual({
    open: 4,
    noLead: { actions: 1, commitments: 0 },
    assignedNeverUpdated: ['A1', 'A3'],
    unheld: [{ kind: 'post', name: 'Hub Manager', references: ['A3'] }],
  })
})

test('whoever leads something open is not taken off the board; the sentence says how much, and nothing is changed', async () => {
  const { performance } = world
  await expect(off(performance.personId)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Tom Ellery still leads 2 open items'),
    details: { count: 2, references: ['A1', 'A2'] },
  })
  expect((await people()).people).toHaveLength(5)
})

test('a leaver’s work is handed over in bulk or set to no lead openly; then they leave, and what they said stays', async () => {
  const { desk, as, coordinator, performance, earlyHelp } = world
  await report(desk, as(performance), one('A1'), { rag: 'amber', words: 'Six have signed' })
  await change(performance.personId, lastDay)
  expect((await lookAtLed(desk, as(coordinator), performance.personId)).onlyTheirs).toEqual(['A1', 'A2'])
  const { personId, name } = earlyHelp
  await lead('A1', { kind: 'person', personId, name })
  await lead('A2', { kind: 'none' })
  await off(performance.personId)
  expect((await people()).people.map(person => person.name)).not.toContain(performance.name)
  const { history } = await lookAtItem(desk, as(coordinator), 'A1')
  expect(history.map(({ by, words }) => [by.name, words])).toContainEqual([
    performance.name,
    'Six have signed',
  ])
})

test('nothing new is given to a leaver, offers to them end, and an undo brings nothing back to them', async () => {
  const { desk, as, coordinator, performance, health, earlyHelp } = world
  await offerHandover(desk, as(coordinator), one('A4'), health.personId)
  const { personId, name } = earlyHelp
  const done = await lead('A1', { kind: 'person', personId, name })
  await change(health.personId, lastDay)
  await change(performance.personId, lastDay)
  const { tracked, history } = await lookAtItem(desk, as(coordinator), 'A4')
  expect(tracked?.handover).toBeNull()
  expect(history[0]).toMatchObject({ kind: 'handover ended', words: 'Helen Marsh is leaving the board.' })
  await expect(takeOver(desk, as(health), one('A4'), null)).rejects.toMatchObject({ code: 'not allowed' })
  const given = { kind: 'person' as const, personId: health.personId, name: health.name }
  await expect(nameLead(desk, as(coordinator), one('A4'), given)).rejects.toMatchObject({ code: 'not valid' })
  await expect(undoLast(desk, as(coordinator), 'tab', done.actId)).rejects.toThrow('Tom Ellery is leaving')
})

test('what a post leads stays with the post once somebody else holds it', async () => {
  const { performance } = world
  await lead('A1', { kind: 'none' })
  await add({ name: 'Ann New', post: 'performance manager', agency: 'Thornmere Council' })
  await off(performance.personId)
  expect((await people()).people.find(({ name }) => name === 'Ann New')).toMatchObject({
    led: 1,
    leftWith: 1,
  })
})

test('each change of membership says who made it, when, and from what to what', async () => {
  const { health, coordinator } = world
  await add({ name: 'Ann New', post: 'Headteacher', agency: 'Elm School' })
  await change(health.personId, MemberFacts.parse({ roles: ['member', 'partner'], post: 'Lead Nurse' }))
  await change(health.personId, lastDay)
  await off(health.personId)
  const by = { personId: coordinator.personId, name: coordinator.name }
  const changes = (await people()).changes
  expect(changes.map(({ kind, person }) => [kind, person.name])).toEqual([
    ['left', 'Helen Marsh'],
    ['leaving', 'Helen Marsh'],
    ['changed', 'Helen Marsh'],
    ['joined', 'Ann New'],
  ])
  expect(changes[2]).toMatchObject({
    by,
    at: '2027-01-04T09:00:00Z',
    changes: [
      { fact: 'post', from: 'Named Nurse', to: 'Lead Nurse' },
      { fact: 'roles', from: 'partner', to: 'member, partner' },
    ],
  })
})

test('a board keeps a coordinator, and only a chair or an administrator says who chairs', async () => {
  const { desk, as, chair, coordinator, health } = world
  const chairs = MemberFacts.parse({ roles: ['chair'] })
  await expect(change(health.personId, chairs)).rejects.toMatchObject({ code: 'not allowed' })
  await changeMember(desk, as(chair), health.personId, chairs, 'tab')
  await expect(off(coordinator.personId)).rejects.toMatchObject({ details: { field: 'roles' } })
  await expect(off(chair.personId)).rejects.toMatchObject({ code: 'not allowed' })
})

test('nobody is on a board twice, and what is so already is said', async () => {
  const { health } = world
  await expect(add({ name: 'helen marsh' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(add({ personId: health.personId })).rejects.toMatchObject({ code: 'conflict' })
  const same = MemberFacts.parse({ roles: ['partner'] })
  await expect(change(health.personId, same)).rejects.toMatchObject({ code: 'conflict' })
})

function people() {
  return lookAtPeople(world.desk, world.as(world.coordinator))
}

function add(facts: object) {
  return addMember(world.desk, world.as(world.coordinator), NewMember.parse({ roles: ['member'], ...facts }))
}

function change(personId: string, facts: MemberFacts) {
  return changeMember(world.desk, world.as(world.coordinator), personId, facts, 'tab')
}

function off(personId: string) {
  return takeOff(world.desk, world.as(world.coordinator), personId, 'tab')
}

function lead(reference: string, to: Parameters<typeof nameLead>[3]) {
  const asked = { items: [{ reference }], change: { fact: 'lead' as const, lead: to } }
  return changeEach(world.desk, world.as(world.coordinator), asked, 'tab')
}
