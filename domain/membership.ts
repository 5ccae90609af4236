import { z } from 'zod'
import { Day, Instant } from './day.ts'
import type { Told } from './event.ts'
import { hasRole, Member, Role } from './person.ts'
import { Refusal } from './refusal.ts'

/** Somebody on a board, and the day from which on they are there no more; null for whoever stays. */
export const Membership = Member.extend({ leavingOn: Day.nullable() })
export type Membership = z.infer<typeof Membership>

const Words = z.string().trim().min(1).max(200)
const Roles = z
  .array(Role)
  .min(1)
  .max(Role.options.length)
  .refine(roles => new Set(roles).size === roles.length, 'takes each role once')

/** Somebody who is new here, by what is known of their work; or somebody already known, by their id. */
export const NewMember = z.strictObject({
  personId: z.string().min(1).max(100).optional(),
  name: Words.optional(),
  post: Words.nullable().optional(),
  agency: Words.nullable().optional(),
  roles: Roles,
})
export type NewMember = z.infer<typeof NewMember>

/** What is set anew of a member. What is left out stays. */
export const MemberFacts = z
  .strictObject({ post: Words.nullable(), agency: Words.nullable(), roles: Roles, leavingOn: Day.nullable() })
  .partial()
export type MemberFacts = z.infer<typeof MemberFacts>

export const MembershipEvent = z.object({
  eventId: z.string(),
  kind: z.enum(['joined', 'changed', 'leaving', 'staying', 'left']),
  person: z.object({ personId: z.string(), name: z.string() }),
  at: Instant,
  by: z.object({ personId: z.string(), name: z.string() }),
  /** From what to what, in the words people read; null is "not said". */
  changes: z.array(
    z.object({
      fact: z.enum(['post', 'agency', 'roles', 'last day']),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
})
export type MembershipEvent = z.infer<typeof MembershipEvent>
export type NewMembershipEvent = Omit<MembershipEvent, 'eventId'>

/** Who changes it, and when. */
type Said = Pick<Told, 'by' | 'at'>

/** What a verb gives back: the member as they are now, and the event that says how it came to be. */
export type Revised = { member: Membership; event: NewMembershipEvent }

export function join(member: Membership, told: Said): Revised {
  return { member, event: eventOf('joined', nobody(member), member, told) }
}

/** Their post, agency, roles, or that they leave or stay. Refused, code `conflict`, where nothing changes. */
export function revise(before: Membership, facts: MemberFacts, told: Said): Revised {
  const { post = before.post, agency = before.agency } = facts
  const { roles = before.roles, leavingOn = before.leavingOn } = facts
  const member = { ...before, post, agency, roles, leavingOn }
  const event = eventOf(kindOf(before, member), before, member, told)
  if (event.changes.length === 0) throw new Refusal('conflict', `Of ${before.name} it is so already.`)
  return { member, event }
}

/** They are on the board no more. Refused, code `conflict`, while something open would be left with them. */
export function leave(member: Membership, leftWithThem: readonly string[], told: Said): Revised {
  const { name } = member
  const count = leftWithThem.length
  if (count > 0) {
    const items = count === 1 ? '1 open item' : `${count} open items`
    const sentence = `${name} still leads ${items}. Hand ${count === 1 ? 'it' : 'them'} over, or set ${count === 1 ? 'it' : 'them'} to no lead, then take ${name} off the board.`
    throw new Refusal('conflict', sentence, { count, references: leftWithThem.slice(0, 100) })
  }
  return { member, event: eventOf('left', member, nobody(member), told) }
}

/** Refuses, code `conflict`, a board on which nobody would be left to bring documents in and hand work over. */
export function refuseUncoordinated(after: readonly Membership[], name: string): void {
  if (after.some(member => hasRole(member, 'coordinator'))) return
  throw new Refusal(
    'conflict',
    `${name} is the only coordinator. Make somebody else coordinator first: a board without one cannot hand work over.`,
    { field: 'roles' },
  )
}

/** Who chairs and who administers is decided by a chair or an administrator: whether one of those roles is given or taken. */
export function isChiefRoleMoved(before: readonly Role[], after: readonly Role[]): boolean {
  return (['chair', 'administrator'] as const).some(role => before.includes(role) !== after.includes(role))
}

function kindOf(before: Membership, after: Membership): MembershipEvent['kind'] {
  if (before.leavingOn === after.leavingOn) return 'changed'
  return after.leavingOn === null ? 'staying' : 'leaving'
}

type Facts = Pick<Membership, 'post' | 'agency' | 'roles' | 'leavingOn'>

function nobody(member: Membership): Membership {
  return { ...member, post: null, agency: null, roles: [], leavingOn: null }
}

function eventOf(
  kind: MembershipEvent['kind'],
  before: Facts,
  after: Membership,
  told: Said,
): NewMembershipEvent {
  const all = [
    { fact: 'post' as const, from: before.post, to: after.post },
    { fact: 'agency' as const, from: before.agency, to: after.agency },
    { fact: 'roles' as const, from: sayRoles(before.roles), to: sayRoles(after.roles) },
    { fact: 'last day' as const, from: before.leavingOn, to: after.leavingOn },
  ]
  const { personId, name } = after
  const changes = all.filter(({ from, to }) => from !== to)
  return { kind, person: { personId, name }, at: told.at, by: told.by, changes }
}

/** In one order, however they were ticked. */
function sayRoles(roles: readonly Role[]): string | null {
  return Role.options.filter(role => roles.includes(role)).join(', ') || null
}
