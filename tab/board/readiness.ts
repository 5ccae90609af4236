import type { Tally } from '../../domain/views/boardPage.ts'
import type { Filters } from '../route.ts'

/**
 * While most open work has no day or no lead, nothing can be late and every colour flatters: filling them in is then the board's
 * first concern, and stands first.
 */
export function readinessComesFirst({ open, noDay, noLead }: Tally): boolean {
  return open > 0 && Math.max(noDay, noLead) * 2 > open
}

/** What to fill in first: whichever is missing most. */
export function gapOf({ noDay, noLead }: Tally): Partial<Filters> {
  if (noDay === 0 && noLead === 0) return { neverUpdated: true }
  return noDay >= noLead ? { noDay: true } : { noLead: true }
}
