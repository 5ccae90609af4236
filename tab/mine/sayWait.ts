import type { Waiting } from '../../domain/digest.ts'
import { plural } from '../plural.ts'

/** Who waits for what, and since when. */
export function sayWait({ why, by, days }: Waiting): string {
  const since = days === null ? '' : days === 0 ? ', today' : `, ${plural(days, 'day')} ago`
  switch (why) {
    case 'challenge':
      return `${by} asked${since}`
    case 'closure':
      return `${by} proposed closure${since}`
    case 'handover':
      return `${by} asked you to take it over${since}`
    case 'returned':
      return `${by} returned the closure${since}`
    case 'waited on':
      return `${by} ${by.includes(',') ? 'wait' : 'waits'} for it`
  }
}
