import { type Day, daysBetween } from './day.ts'
import { type Lead, leads } from './lead.ts'
import type { Membership } from './membership.ts'
import type { Tracked } from './tracked.ts'

/** An open action or commitment, as far as the question is who answers for it. */
export type Answered = Pick<Tracked, 'reference' | 'kind' | 'lead' | 'dueOn' | 'updates'>

/** What somebody, or an agency, answers for. */
export type Load = { led: number; late: number; neverUpdated: number; lastHeardOn: Day | null }

/** What nobody else on the board would lead if this person left: theirs by name, or by a post that only they hold. */
export function leftWith<Item extends Answered>(
  person: Membership,
  people: readonly Membership[],
  items: readonly Item[],
): Item[] {
  const others = people.filter(each => each.personId !== person.personId && each.leavingOn === null)
  return items.filter(({ lead }) => leads(person, lead) && !others.some(other => leads(other, lead)))
}

export function loadOf(items: readonly Answered[], today: Day, heardOn: readonly (Day | null)[]): Load {
  return {
    led: items.length,
    late: items.filter(({ dueOn }) => dueOn !== null && daysBetween(dueOn, today) > 0).length,
    neverUpdated: items.filter(({ updates }) => updates === 0).length,
    lastHeardOn: heardOn.reduce((latest, day) => (day && (!latest || day > latest) ? day : latest), null),
  }
}

/** The agencies that answer for an item: of whoever leads it by name or post, or the one that leads it itself. Once each. */
export function agenciesOf(lead: Lead, people: readonly Membership[]): string[] {
  if (lead.kind === 'agency') return [sameAgency(lead.name, people)]
  const named = people.flatMap(person => (person.agency && leads(person, lead) ? [person.agency] : []))
  return [...new Set(named)]
}

/** A lead in words that nobody on the board answers to. */
export type Unheld = { kind: 'post' | 'agency' | 'person'; name: string; references: string[] }

/** Posts nobody here holds, agencies nobody here is of, and people who are not on the board; the most items first. */
export function unheldIn(items: readonly Answered[], people: readonly Membership[]): Unheld[] {
  const found = new Map<string, Unheld>()
  for (const { reference, lead } of items) {
    const missing = missingIn(lead, people)
    if (!missing) continue
    const key = `${missing.kind} ${missing.name.toLowerCase()}`
    const unheld = found.get(key) ?? { ...missing, references: [] }
    unheld.references.push(reference)
    found.set(key, unheld)
  }
  return [...found.values()].sort((one, other) => other.references.length - one.references.length)
}

function missingIn(lead: Lead, people: readonly Membership[]): Pick<Unheld, 'kind' | 'name'> | null {
  const { kind } = lead
  if (kind === 'none' || kind === 'not yet agreed' || kind === 'joint') return null
  if (kind === 'agency') {
    const isHere = people.some(({ agency }) => agency?.toLowerCase() === lead.name.toLowerCase())
    return isHere ? null : { kind, name: lead.name }
  }
  if (people.some(person => leads(person, lead))) return null
  return { kind: kind === 'role' ? 'post' : 'person', name: lead.name }
}

/** As its people write it. */
function sameAgency(name: string, people: readonly Membership[]): string {
  return people.find(({ agency }) => agency?.toLowerCase() === name.toLowerCase())?.agency ?? name
}
