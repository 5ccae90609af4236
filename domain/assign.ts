import { z } from 'zod'
import { type Changed, change, changed } from './changed.ts'
import type { Change, Told } from './event.ts'
import { hasLead, type Lead, sayLead } from './lead.ts'
import type { Tracked } from './tracked.ts'

/** Names the one accountable lead. */
export function assign(item: Tracked, lead: Lead, told: Told): Changed {
  const from = hasLead(item.lead) ? sayLead(item.lead) : null
  const to = hasLead(lead) ? sayLead(lead) : null
  // Named by whoever may: an offer to somebody else is over.
  return changed(item, { lead, handover: null }, 'lead set', change('lead', from, to), told)
}

const Words = z.string().trim().min(1).max(400).nullable()

/** Who else stands behind it, and what success looks like. What is left out stays. */
export const Details = z
  .object({
    deliveryTeam: Words,
    leadAgency: Words,
    sponsor: Words,
    success: z.string().trim().min(1).max(2000).nullable(),
    /** It recurs and never completes. */
    standing: z.boolean(),
  })
  .partial()
export type Details = z.infer<typeof Details>

const facts: [Exclude<keyof Details, 'standing'>, Change['fact']][] = [
  ['deliveryTeam', 'delivery team'],
  ['leadAgency', 'lead agency'],
  ['sponsor', 'sponsor'],
  ['success', 'success'],
]

export function describe(item: Tracked, details: Details, told: Told): Changed {
  const said = facts.filter(([key]) => details[key] !== undefined)
  const changes = [
    ...said.flatMap(([key, fact]) => change(fact, item[key], details[key] ?? null)),
    ...change('standing', sayStanding(item.standing), sayStanding(details.standing ?? item.standing)),
  ]
  const after = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
  return changed(item, after, 'details set', changes, told)
}

function sayStanding(standing: boolean): string {
  return standing ? 'yes' : 'no'
}
