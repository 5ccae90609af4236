import { z } from 'zod'
import { type Answered, agenciesOf, leftWith, loadOf, unheldIn } from '../accountability.ts'
import { Day } from '../day.ts'
import { hasLead, leads } from '../lead.ts'
import { Membership, MembershipEvent } from '../membership.ts'
import { may } from '../permissions.ts'
import type { Member } from '../person.ts'
import { SheetRow } from './sheet.ts'

const Load = z.object({
  led: z.int(),
  late: z.int(),
  neverUpdated: z.int(),
  /** The day of the last word on this board, of whoever it is; null where nothing was ever heard. */
  lastHeardOn: Day.nullable(),
})

/** `leftWith`: how many open items would be led by nobody if they left. */
export const PersonStanding = Membership.extend({ ...Load.shape, leftWith: z.int() })
export type PersonStanding = z.infer<typeof PersonStanding>

export const AgencyStanding = z.object({ name: z.string(), people: z.int(), ...Load.shape })
export type AgencyStanding = z.infer<typeof AgencyStanding>

/** Who answers for what on a board, and who answers for nothing that they are named for. Actions and commitments that are open. */
export const PeoplePage = z.object({
  today: Day,
  people: z.array(PersonStanding),
  agencies: z.array(AgencyStanding),
  readiness: z.object({
    open: z.int(),
    noLead: z.object({ actions: z.int(), commitments: z.int() }),
    /** Somebody leads it, and nobody ever said a word of it. */
    assignedNeverUpdated: z.array(z.string()),
    /** Named as lead, and nobody on the board answers to that name. */
    unheld: z.array(
      z.object({
        kind: z.enum(['post', 'agency', 'person']),
        name: z.string(),
        references: z.array(z.string()),
      }),
    ),
  }),
  /** The latest first. */
  changes: z.array(MembershipEvent),
  /** What whoever asks may do here. */
  rights: z.array(z.enum(['managePeople', 'nameChair', 'handOver'])),
})
export type PeoplePage = z.infer<typeof PeoplePage>

/** What one person leads, and the references of what nobody else would lead. */
export const LedPage = z.object({ rows: z.array(SheetRow), onlyTheirs: z.array(z.string()) })
export type LedPage = z.infer<typeof LedPage>

type Known = {
  today: Day
  reader: Member
  people: Membership[]
  items: Answered[]
  heardOn: ReadonlyMap<string, Day>
  changes: MembershipEvent[]
}

export function peoplePageOf({ today, reader, people, items, heardOn, changes }: Known): PeoplePage {
  const heard = ({ personId }: Membership) => heardOn.get(personId) ?? null
  const assigned = items.filter(({ lead }) => hasLead(lead))
  const unled = items.filter(({ lead }) => !hasLead(lead))
  return {
    today,
    people: people.map(person => ({
      ...person,
      ...loadOf(
        items.filter(({ lead }) => leads(person, lead)),
        today,
        [heard(person)],
      ),
      leftWith: leftWith(person, people, items).length,
    })),
    agencies: agencyNames(people, items).map(name => {
      const theirs = people.filter(({ agency }) => agency === name)
      const led = items.filter(({ lead }) => agenciesOf(lead, people).includes(name))
      return { name, people: theirs.length, ...loadOf(led, today, theirs.map(heard)) }
    }),
    readiness: {
      open: items.length,
      noLead: {
        actions: unled.filter(({ kind }) => kind === 'action').length,
        commitments: unled.filter(({ kind }) => kind === 'commitment').length,
      },
      assignedNeverUpdated: assigned.flatMap(item => (item.updates === 0 ? item.reference : [])),
      unheld: unheldIn(items, people),
    },
    changes,
    rights: [
      ...(may.managePeople(reader) ? (['managePeople'] as const) : []),
      ...(may.nameChair(reader) ? (['nameChair'] as const) : []),
      ...(may.handOver(reader) ? (['handOver'] as const) : []),
    ],
  }
}

function agencyNames(people: Membership[], items: Answered[]): string[] {
  const ofPeople = people.flatMap(({ agency }) => agency ?? [])
  const ofItems = items.flatMap(({ lead }) => agenciesOf(lead, people))
  return [...new Set([...ofPeople, ...ofItems])].sort((one, other) => one.localeCompare(other))
}
