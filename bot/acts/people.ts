import { leftWith } from '../../domain/accountability.ts'
import { agencyNamed } from '../../domain/agency.ts'
import type { Door } from '../../domain/event.ts'
import { endOffer } from '../../domain/handover.ts'
import {
  isChiefRoleMoved,
  join,
  leave,
  type MemberFacts,
  type Membership,
  type NewMember,
  type Revised,
  refuseUncoordinated,
  revise,
} from '../../domain/membership.ts'
import { authorise, may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { answeredFor, offeredTo } from '../store/accountability.ts'
import { boardsOf } from '../store/boards.ts'
import { announce } from '../store/changes.ts'
import { lockTracked } from '../store/items.ts'
import {
  addMembershipEvent,
  keepMembership,
  lockMemberships,
  removeMembership,
} from '../store/memberships.ts'
import { peopleOf, savePerson } from '../store/people.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { memberIn } from './accountability.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { saveAndTell } from './telling.ts'

/** Somebody new, or somebody known here already. Refused, code `conflict`, where one of that name is on the board. */
export async function addMember(desk: Desk, actor: Actor, asked: NewMember): Promise<void> {
  await changing(desk, actor, async (trx, seat, people) => {
    const { roles } = asked
    if (isChiefRoleMoved([], roles)) authorise('nameChair', seat.member)
    const person = await newcomer(trx, seat, asked)
    if (people.some(each => each.personId === person.personId || isNamed(each, person.name)))
      throw new Refusal('conflict', `${person.name} is on the board already.`, { field: 'name' })
    await savePerson(trx, person)
    return join({ ...person, boardId: actor.boardId, roles, leavingOn: null }, toldBy(seat, 'tab'))
  })
}

/** Their roles, post and agency, and that they leave or stay. What is offered to whoever leaves is offered no more. */
export async function changeMember(
  desk: Desk,
  actor: Actor,
  personId: string,
  facts: MemberFacts,
  door: Door,
): Promise<void> {
  await changing(desk, actor, async (trx, seat, people) => {
    const before = memberIn(people, personId)
    const { agency } = facts
    const said = agency ? { ...facts, agency: inFull(agency, seat.board) } : facts
    const revised = revise(before, said, toldBy(seat, door))
    const { member } = revised
    if (isChiefRoleMoved(before.roles, member.roles)) authorise('nameChair', seat.member)
    refuseUncoordinated(
      people.map(each => (each === before ? member : each)),
      before.name,
    )
    if (member.post !== before.post || member.agency !== before.agency) {
      await refuseElsewhere(trx, actor, before)
      await savePerson(trx, member)
    }
    if (member.leavingOn) await endOffers(desk, trx, seat, { personId, door })
    return revised
  })
}

/** They are on the board no more; what they said and did stays. Refused, code `conflict`, while something open is left with them. */
export async function takeOff(desk: Desk, actor: Actor, personId: string, door: Door): Promise<void> {
  await changing(desk, actor, async (trx, seat, people) => {
    const person = memberIn(people, personId)
    if (isChiefRoleMoved(person.roles, [])) authorise('nameChair', seat.member)
    refuseUncoordinated(
      people.filter(each => each !== person),
      person.name,
    )
    await endOffers(desk, trx, seat, { personId, door })
    // Counted last: an offer that was accepted meanwhile is theirs.
    const left = leftWith(person, people, await answeredFor(trx, actor))
    const references = left.map(({ reference }) => reference)
    const revised = leave(person, references, toldBy(seat, door))
    await removeMembership(trx, actor, personId)
    return revised
  })
}

type Decide = (trx: Database, seat: Seat, people: Membership[]) => Promise<Revised>

/** The one way membership changes: locked, judged, saved with its event, and announced. */
async function changing(desk: Desk, actor: Actor, decide: Decide): Promise<void> {
  const seat = await takeSeat(desk, actor)
  authorise('managePeople', seat.member)
  await inTransaction(desk.store.db, async trx => {
    const people = await lockMemberships(trx, actor)
    const { member, event } = await decide(trx, seat, people)
    if (event.kind !== 'left') await keepMembership(trx, member)
    await addMembershipEvent(trx, actor, event)
    await announce(trx, actor.tenantId, actor.boardId)
  })
}

async function endOffers(
  desk: Desk,
  trx: Database,
  seat: Seat,
  { personId, door }: { personId: string; door: Door },
): Promise<void> {
  for (const itemId of await offeredTo(trx, seat.reckoning, personId)) {
    const item = await lockTracked(trx, seat.reckoning, itemId)
    if (item.handover?.to.personId !== personId) continue
    const ended = endOffer(item, toldBy(seat, door))
    await saveAndTell(desk, trx, ended, { actId: newId(), before: item, confirmed: [] })
  }
}

async function newcomer(db: Database, { board, reckoning }: Seat, asked: NewMember): Promise<Person> {
  const { tenantId } = reckoning
  const known = await peopleOf(db, tenantId)
  const person = known.find(each => each.personId === asked.personId)
  if (person) return person
  const { name, post = null, agency = null } = asked
  if (asked.personId !== undefined || name === undefined)
    throw new Refusal('not valid', 'Say who it is: a name, or somebody who is known here already.', {
      field: 'name',
    })
  return { tenantId, personId: newId(), name, post, agency: agency && inFull(agency, board) }
}

/** As the board calls it. */
function inFull(agency: string, { agencies }: Board): string {
  return agencyNamed(agency, agencies) ?? agency
}

function isNamed({ name }: Membership, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase()
}

/** A post is one on every board, and what is led by it is on every board: whoever changes it looks after people on all of them. */
async function refuseElsewhere(db: Database, { tenantId, personId }: Actor, whose: Person): Promise<void> {
  const own = await boardsOf(db, tenantId, personId)
  const managed = new Set(
    own.filter(({ member }) => may.managePeople(member)).map(({ board }) => board.boardId),
  )
  const theirs = await boardsOf(db, tenantId, whose.personId)
  if (theirs.every(({ board }) => managed.has(board.boardId))) return
  throw new Refusal(
    'not allowed',
    `${whose.name} is on other boards too. Only somebody who looks after people on all of them changes their post or agency.`,
  )
}
