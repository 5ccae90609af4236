import type { Tally } from '../../domain/views/boardPage.ts'
import type { Filters } from '../route.ts'

/**
 * While most open work has no day or no lead, nothing can be late and every colour flatters: filling them in is then the board's
 * first concern, and stands first.
 */
export function readinessComesFirst({ open, noDay, noLead }: Tally): boolean {
  return open > 0 && Math.max(noDay, noLead) * 2 > open
}

type Gap = { words: string; count: number; missing: Partial<Filters> }

/** What can be filled in, whichever is missing most first: a list for each, because an action may lack the one and have the other. */
export function gapsOf({ noDay, noLead }: Pick<Tally, 'noDay' | 'noLead'>): Gap[] {
  const gaps = [
    { words: 'Fill in days', count: noDay, missing: { noDay: true } },
    { words: 'Fill in leads', count: noLead, missing: { noLead: true } },
  ]
  return gaps.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
}
