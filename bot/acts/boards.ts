import { refuseConfused } from '../../domain/agency.ts'
import { type BoardFacts, refuseImpossibleMeetings } from '../../domain/board.ts'
import { dayAt } from '../../domain/day.ts'
import { join } from '../../domain/membership.ts'
import { authorise } from '../../domain/permissions.ts'
import type { Member, Role } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { BoardRequest } from '../../domain/requests.ts'
import type { Me } from '../../domain/views/me.ts'
import { addBoard, boardsOf, membersOf, saveBoardFacts } from '../store/boards.ts'
import { announce } from '../store/changes.ts'
import { addMembershipEvent } from '../store/memberships.ts'
import { peopleOf, saveMembership } from '../store/people.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { type Actor, type Desk, newId, takeSeat } from './desk.ts'

/**
 * Whoever starts a board coordinates it, and chairs it unless they name somebody else. In local mode everybody known joins as a
 * member, so that the person at this machine can act as each of them; nobody else is there to be surprised.
 */
export async function startBoard(
  desk: Desk,
  person: { tenantId: string; personId: string },
  { name, place, chairId, lastMeetingOn, nextMeetingOn }: BoardRequest,
): Promise<string> {
  const { tenantId, personId } = person
  const boardId = newId()
  refuseImpossibleMeetings(
    { lastMeetingOn: lastMeetingOn ?? null, nextMeetingOn: nextMeetingOn ?? null },
    dayAt(desk.now(), 'Europe/London'),
  )
  await inTransaction(desk.store.db, async trx => {
    await refuseTwin(trx, person, name)
    const people = await peopleOf(trx, tenantId)
    const chair = chairId ?? personId
    if (!people.some(each => each.personId === chair)) {
      throw new Refusal('not valid', 'Nobody of that name is known here. Choose another chair.', {
        field: 'chairId',
      })
    }
    await addBoard(trx, {
      tenantId,
      boardId,
      name,
      place,
      lastMeetingOn: lastMeetingOn ?? null,
      nextMeetingOn: nextMeetingOn ?? null,
    })
    for (const each of people) {
      const roles: Role[] = ['member']
      if (each.personId === personId) roles.unshift('coordinator')
      if (each.personId === chair) roles.unshift('chair')
      await saveMembership(trx, { tenantId, boardId, personId: each.personId, roles })
      const { name } = people.find(known => known.personId === personId) ?? each
      const told = { by: { personId, name }, at: desk.now() }
      await addMembershipEvent(
        trx,
        { tenantId, boardId },
        join({ ...each, boardId, roles, leavingOn: null }, told).event,
      )
    }
  })
  return boardId
}

/** What the board says of itself: its name and place, what its colours mean, when it met and meets, whom it knows by which names. */
export async function describeBoard(desk: Desk, actor: Actor, facts: BoardFacts): Promise<void> {
  const { board, member, reckoning } = await takeSeat(desk, actor)
  authorise('describeBoard', member)
  const { lastMeetingOn = board.lastMeetingOn, nextMeetingOn = board.nextMeetingOn } = facts
  refuseImpossibleMeetings({ lastMeetingOn, nextMeetingOn }, reckoning.today)
  if (facts.agencies) refuseConfused(facts.agencies)
  if (Object.keys(facts).length === 0) return
  await inTransaction(desk.store.db, async trx => {
    if (facts.name !== undefined) await refuseTwin(trx, actor, facts.name)
    await saveBoardFacts(trx, reckoning, facts)
    await announce(trx, actor.tenantId, actor.boardId)
  })
}

/** Two boards of one name look alike wherever one is chosen. Of boards that somebody is not on, nothing is told. */
async function refuseTwin(
  db: Database,
  who: { tenantId: string; personId: string; boardId?: string },
  name: string,
): Promise<void> {
  const known = await boardsOf(db, who.tenantId, who.personId)
  const twin = known.find(
    ({ board }) => board.boardId !== who.boardId && board.name.toLowerCase() === name.toLowerCase(),
  )
  if (!twin) return
  const { board } = twin
  throw new Refusal(
    'conflict',
    `You are on a board called “${board.name}” already, of ${board.place}. Choose a name that tells them apart.`,
    { field: 'name' },
  )
}

/** In local mode everyone known is somebody one could act as. */
export async function meFor(desk: Desk, who: { tenantId: string; personId: string }): Promise<Me> {
  const people = await peopleOf(desk.store.db, who.tenantId)
  const person = people.find(each => each.personId === who.personId)
  if (!person) throw new Refusal('not found', 'You are not known here yet. Ask your coordinator to add you.')
  const boards = await boardsOf(desk.store.db, who.tenantId, who.personId)
  return {
    mode: 'local',
    person,
    boards: boards.map(({ board: { boardId, name, place }, member }) => ({
      boardId,
      name,
      place,
      roles: member.roles,
    })),
    others: people.filter(each => each !== person),
  }
}

export async function membersFor(desk: Desk, actor: Actor): Promise<Member[]> {
  await takeSeat(desk, actor)
  return membersOf(desk.store.db, actor.tenantId, actor.boardId)
}
