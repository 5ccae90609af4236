import { Day, sayDay } from '../../domain/day.ts'
import type { MembershipEvent } from '../../domain/membership.ts'

/** “Priya Nair changed Helen Marsh: roles partner → member, partner”. */
export function sayMembership(event: MembershipEvent, today: Day): string {
  const said = event.changes.map(({ fact, from, to }) => {
    const [before, after] = fact === 'last day' ? [day(from, today), day(to, today)] : [from, to]
    return before === null ? `${fact} ${after}` : `${fact} ${before} → ${after ?? 'none'}`
  })
  return `${event.by.name} ${whatOf(event)}${said.length > 0 ? `: ${said.join(', ')}` : ''}`
}

function whatOf({ kind, person: { name } }: MembershipEvent): string {
  switch (kind) {
    case 'joined':
      return `added ${name}`
    case 'changed':
      return `changed ${name}`
    case 'leaving':
      return `noted that ${name} is leaving`
    case 'staying':
      return `noted that ${name} stays`
    case 'left':
      return `took ${name} off the board`
  }
}

function day(value: string | null, today: Day): string | null {
  return value === null ? null : sayDay(Day.parse(value), today)
}
