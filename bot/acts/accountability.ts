import { leftWith } from '../../domain/accountability.ts'
import { dayAt } from '../../domain/day.ts'
import type { Membership } from '../../domain/membership.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type LedPage, type PeoplePage, peoplePageOf } from '../../domain/views/peoplePage.ts'
import { answeredFor, lastHeard } from '../store/accountability.ts'
import { membershipEventsOf, membershipsOf } from '../store/memberships.ts'
import { rowsLedBy } from '../store/sheets.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

/** Who answers for what, and how membership came to be. */
export async function lookAtPeople(desk: Desk, actor: Actor): Promise<PeoplePage> {
  const { board, member, reckoning } = await takeSeat(desk, actor)
  const { db } = desk.store
  const [people, items, heard, changes] = await Promise.all([
    membershipsOf(db, actor),
    answeredFor(db, actor),
    lastHeard(db, actor),
    membershipEventsOf(db, actor, mostChanges),
  ])
  const heardOn = new Map([...heard].map(([personId, at]) => [personId, dayAt(at, board.timeZone)]))
  return peoplePageOf({ today: reckoning.today, reader: member, people, items, heardOn, changes })
}

const mostChanges = 50

/** What one of them leads, and what of it nobody else would. */
export async function lookAtLed(desk: Desk, actor: Actor, personId: string): Promise<LedPage> {
  const { member, reckoning } = await takeSeat(desk, actor)
  const { db } = desk.store
  const people = await membershipsOf(db, actor)
  const person = memberIn(people, personId)
  const items = await answeredFor(db, actor)
  const onlyTheirs = leftWith(person, people, items).map(({ reference }) => reference)
  return { rows: await rowsLedBy(db, member, reckoning, person), onlyTheirs }
}

/** Refused, code `not found`, for somebody who is not on the board. */
export function memberIn(people: readonly Membership[], personId: string): Membership {
  const member = people.find(each => each.personId === personId)
  if (!member) throw new Refusal('not found', 'Nobody on this board is known by that id.')
  return member
}
