import type { Lead } from '../../../domain/lead.ts'
import type { Member } from '../../../domain/person.ts'

export type LeadKind = Lead['kind']

/** In the order they are offered: the more somebody in particular, the better. */
export const leadKinds: { kind: LeadKind; words: string }[] = [
  { kind: 'person', words: 'A person on this board' },
  { kind: 'role', words: 'A role, whoever holds it' },
  { kind: 'agency', words: 'An agency' },
  { kind: 'joint', words: 'Several, jointly' },
  { kind: 'not yet agreed', words: 'Not yet agreed' },
  { kind: 'none', words: 'Nobody' },
]

/** The lead as chosen; null while a name or a person is still missing. */
export function leadOf(kind: LeadKind, name: string, person: Member | undefined): Lead | null {
  if (kind === 'none' || kind === 'not yet agreed') return { kind }
  if (kind === 'person') return person ? { kind, personId: person.personId, name: person.name } : null
  return name.trim() ? { kind, name: name.trim() } : null
}
