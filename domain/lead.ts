import { z } from 'zod'
import { type Agency, agencyNamed } from './agency.ts'
import type { Person } from './person.ts'
import { unledIn } from './reading/leadWords.ts'

const Name = z.string().trim().min(1).max(200)

/** Who is accountable. Documents name people, posts, agencies or nobody; each is kept as what it is, and nobody is reported. */
export const Lead = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: z.string().min(1).max(100), name: Name }),
  z.object({ kind: z.literal('role'), name: Name }),
  z.object({ kind: z.literal('agency'), name: Name }),
  /** Several together, in the words used: "LSCB and Locality Managers". */
  z.object({ kind: z.literal('joint'), name: Name }),
  z.object({ kind: z.literal('not yet agreed') }),
  z.object({ kind: z.literal('none') }),
])
export type Lead = z.infer<typeof Lead>
export type PersonLead = Extract<Lead, { kind: 'person' }>

export function sayLead(lead: Lead): string {
  if (lead.kind === 'none') return 'No lead'
  if (lead.kind === 'not yet agreed') return 'Not yet agreed'
  return lead.name
}

const several = /\s(and|&)\s|[/,;]|\n/

/** Whom words may name: the people of the board, and the agencies it knows with their other names. */
export type Known = { people: readonly Person[]; agencies?: readonly Agency[] }

/**
 * A lead as a document or a cell words it. Somebody on the board is that person; an agency of the board, by whichever of its names,
 * is that agency; other
 * words stay words: several together are joint, one is a post. Nothing is guessed beyond what is written.
 */
export function leadFromWords(words: string, known: Known): Lead {
  const name = words.replace(/\s+/g, ' ').trim().slice(0, 200)
  const unled = unledIn(name)
  if (name === '' || unled === 'nobody') return { kind: 'none' }
  if (unled === 'not agreed') return { kind: 'not yet agreed' }
  const person = known.people.filter(each => sameWords(each.name, name))
  if (person.length === 1 && person[0])
    return { kind: 'person', personId: person[0].personId, name: person[0].name }
  const agency = agencyNamed(name, known.agencies ?? [])
  if (agency) return { kind: 'agency', name: agency }
  if (known.people.some(each => each.agency && sameWords(each.agency, name))) return { kind: 'agency', name }
  return several.test(name) ? { kind: 'joint', name } : { kind: 'role', name }
}

/** A lead named by role or agency is nobody's until it is somebody's: both count as having a lead, "not yet agreed" does not. */
export function hasLead(lead: Lead): boolean {
  return lead.kind !== 'none' && lead.kind !== 'not yet agreed'
}

/** True for the person named, and for whoever holds the post that is named. */
export function leads(person: Person, lead: Lead): boolean {
  if (lead.kind === 'person') return lead.personId === person.personId
  if (lead.kind === 'role') return person.post !== null && sameWords(lead.name, person.post)
  return false
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
