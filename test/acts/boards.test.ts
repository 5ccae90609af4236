import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeBoard, membersFor, startBoard } from '../../bot/acts/boards.ts'
import { nameLead, report, setDetails } from '../../bot/acts/items.ts'
import { lookAtBoard, lookAtItem } from '../../bot/acts/look.ts'
import { changeMember } from '../../bot/acts/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { BoardFacts } from '../../domain/board.ts'
import { MemberFacts } from '../../domain/membership.ts'
import { BoardRequest } from '../../domain/requests.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

test('once it is said when the board met, colours that went since have a direction', async () => {
  const { desk, as, chair, coordinator, ...world } = await worldIn(store)
  await bringIn(
    { desk, as, chair, coordinator, ...world },
    proposal([line({ id: 'a', kind: 'action', rag: 'green' })]),
  )
  await describeBoard(desk, as(chair), BoardFacts.parse({ lastMeetingOn: null, nextMeetingOn: null }))
  await report(desk, as(coordinator), { reference: 'A1', door: 'tab' }, { rag: 'red' })
  expect((await lookAtItem(desk, as(chair), 'A1')).row?.direction).toBe('same')
  await describeBoard(desk, as(chair), BoardFacts.parse({ lastMeetingOn: '2027-01-03' }))
  expect((await lookAtItem(desk, as(chair), 'A1')).row?.direction).toBe('worse')
  expect((await lookAtBoard(desk, as(chair))).actions.worse).toBe(1)
})

test('a board is not started under the name of another that its coordinator is on, nor renamed to it', async () => {
  const { desk, as, coordinator, tenantId } = await worldIn(store)
  const who = { tenantId, personId: coordinator.personId }
  const named = (name: string) => BoardRequest.parse({ name, place: 'Thornmere' })
  const twin = { code: 'conflict', details: { field: 'name' } }
  await expect(startBoard(desk, who, named('early help STRATEGIC board'))).rejects.toMatchObject(twin)
  const boardId = await startBoard(desk, who, named('Youth justice'))
  const other = { ...who, boardId }
  await expect(
    describeBoard(desk, other, BoardFacts.parse({ name: 'Early Help Strategic Board' })),
  ).rejects.toMatchObject(twin)
  await describeBoard(desk, other, BoardFacts.parse({ name: 'Youth Justice' }))
  await describeBoard(desk, as(coordinator), BoardFacts.parse({ name: 'Early Help Strategic Board' }))
})

test('a meeting that cannot be is refused, and so is whoever only leads', async () => {
  const { desk, as, chair, health } = await worldIn(store)
  const facts = (given: object) => BoardFacts.parse(given)
  await expect(describeBoard(desk, as(health), facts({ name: 'Mine' }))).rejects.toMatchObject({
    code: 'not allowed',
  })
  await expect(describeBoard(desk, as(chair), facts({ lastMeetingOn: '2027-02-01' }))).rejects.toMatchObject({
    details: { field: 'lastMeetingOn' },
  })
  await expect(describeBoard(desk, as(chair), facts({ nextMeetingOn: '2026-11-12' }))).rejects.toMatchObject({
    details: { field: 'nextMeetingOn' },
  })
})

test('other names of an agency are read wherever it is written in words: by hand, of a person, in a document', async () => {
  const world = await worldIn(store)
  const { desk, as, coordinator, chair, health } = world
  const agencies = [{ name: 'Brightside NHS Trust', aliases: ['BNT'] }]
  await describeBoard(desk, as(chair), BoardFacts.parse({ agencies }))
  const lead = { kind: 'agency', name: 'Brightside NHS Trust' }
  await bringIn(
    world,
    proposal([line({ id: 'a', kind: 'action', lead: 'BNT' }), line({ id: 'b', kind: 'action' })]),
  )
  const { tracked: ofDocument } = await lookAtItem(desk, as(chair), 'A1')
  expect(ofDocument?.lead).toEqual(lead)
  const a2 = { reference: 'A2', door: 'API' as const }
  await nameLead(desk, as(coordinator), a2, { kind: 'agency', name: 'bnt' })
  await setDetails(desk, as(coordinator), a2, { leadAgency: 'BNT' })
  const { tracked: byHand } = await lookAtItem(desk, as(chair), 'A2')
  expect(byHand).toMatchObject({ lead, leadAgency: 'Brightside NHS Trust' })
  const facts = MemberFacts.parse({ agency: 'Elsewhere' })
  await changeMember(desk, as(coordinator), health.personId, facts, 'tab')
  await changeMember(desk, as(coordinator), health.personId, MemberFacts.parse({ agency: 'bnt' }), 'tab')
  const people = await membersFor(desk, as(coordinator))
  expect(people.find(({ name }) => name === health.name)?.agency).toBe('Brightside NHS Trust')
})

test('by its own time zone a board is a day ahead, and a name that would name two agencies is refused', async () => {
  const { desk, as, chair, clock } = await worldIn(store)
  clock.now = '2027-01-04T20:00:00Z'
  await describeBoard(desk, as(chair), BoardFacts.parse({ timeZone: 'Pacific/Auckland' }))
  expect((await lookAtBoard(desk, as(chair))).today).toBe('2027-01-05')
  const agencies = [
    { name: 'Elm', aliases: ['E'] },
    { name: 'Oak', aliases: ['e'] },
  ]
  await expect(describeBoard(desk, as(chair), BoardFacts.parse({ agencies }))).rejects.toMatchObject({
    details: { field: 'agencies' },
  })
})
