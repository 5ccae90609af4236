import { change } from './changed.ts'
import type { Day } from './day.ts'
import type { Change, Told } from './event.ts'
import type { Item } from './item.ts'
import { type Lead, sayLead } from './lead.ts'
import { Refusal } from './refusal.ts'
import { refuseSilence } from './silence.ts'
import type { Tracked } from './tracked.ts'

/** What somebody says of a new action; what they leave out is nobody's guess. */
export type NewAction = {
  text: string
  lead: Lead | null
  dueOn: Day | null
  origin: Item['origin']
  /** The minute, or the document, it was agreed in. */
  source?: string | null
}

export type ActionKey = { tenantId: string; boardId: string; itemId: string; reference: string }

/** Begins an action that came from no document. Refused, code `not valid`, without words or with more than 4,000 characters. */
export function begin(asked: NewAction, key: ActionKey, told: Told): { item: Tracked; changes: Change[] } {
  const text = refuseSilence(asked.text, 'text', 'Say what is to be done.')
  if (text.length > 4000)
    throw new Refusal('not valid', 'Say what is to be done in 4,000 characters or fewer.', { field: 'text' })
  if (asked.dueOn && asked.dueOn < told.today)
    throw new Refusal('not valid', 'That day has passed. Give a day that is still to come, or none.', {
      field: 'dueOn',
    })
  const lead = asked.lead ?? { kind: 'none' }
  const { dueOn, origin, source } = asked
  const sources = source?.trim() ? [source.trim()] : []
  return {
    item: { ...bare, ...key, text, lead, dueOn, firstDueOn: dueOn, origin, sources, ...since(told) },
    changes: [
      ...change('lead', null, lead.kind === 'none' ? null : sayLead(lead)),
      ...change('due day', null, dueOn),
      ...change('sources', null, sources[0] ?? null),
    ],
  }
}

function since({ today, at }: Told) {
  return { ragSinceOn: today, heardOn: today, changedAt: at }
}

/** Work that nobody has said anything of. */
const bare = {
  planId: null,
  kind: 'action',
  label: null,
  heading: null,
  attribution: null,
  parentId: null,
  place: null,
  withdrawn: false,
  lifecycle: { state: 'not started' },
  rag: 'none',
  ragBefore: 'none',
  percent: null,
  handover: null,
  deliveryTeam: null,
  leadAgency: null,
  sponsor: null,
  success: null,
  moves: 0,
  standing: false,
  updates: 0,
  version: 1,
} as const satisfies Partial<Tracked>
