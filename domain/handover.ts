import { assign } from './assign.ts'
import { type Changed, change, changed } from './changed.ts'
import type { Told } from './event.ts'
import { type PersonLead, sayLead } from './lead.ts'
import { isOpen } from './lifecycle.ts'
import { Refusal } from './refusal.ts'
import { wordsOrNone } from './silence.ts'
import type { Tracked } from './tracked.ts'

/** Offers an item to somebody, who leads it once they accept. A later offer takes the place of an earlier one. */
export function offer(item: Tracked, to: PersonLead, told: Told): Changed {
  if (!isOpen(item.lifecycle))
    throw new Refusal(
      'conflict',
      `${item.reference} is ${item.lifecycle.state}: there is nothing to hand over.`,
    )
  if (item.lead.kind === 'person' && item.lead.personId === to.personId)
    throw new Refusal('conflict', `${to.name} leads ${item.reference} already.`)
  const { by, at } = told
  return changed(
    item,
    { handover: { to, by, at } },
    'handover offered',
    change('handover', item.handover?.to.name ?? null, to.name),
    told,
  )
}

/** They lead it from now on, with a word if they like. Refused, code `conflict`, where nothing is offered. */
export function acceptOffer(item: Tracked, words: string | null, told: Told): Changed {
  const { to } = offered(item)
  const { item: assigned, event } = assign(item, to, told)
  const said = words?.trim() || null
  return {
    item: { ...assigned, handover: null },
    event: { ...event, kind: 'handover accepted', words: said },
  }
}

/** It stays with whoever leads it now. */
export function declineOffer(item: Tracked, reason: string | null, told: Told): Changed {
  const { to } = offered(item)
  const changes = change('handover', to.name, null)
  return changed(item, { handover: null }, 'handover declined', changes, told, {
    words: wordsOrNone(reason),
  })
}

/** Whoever was asked leaves the board, and cannot take it over any more: it stays with whoever leads it now. */
export function endOffer(item: Tracked, told: Told): Changed {
  const { to } = offered(item)
  const words = `${to.name} is leaving the board.`
  return changed(item, { handover: null }, 'handover ended', change('handover', to.name, null), told, {
    words,
  })
}

function offered(item: Tracked) {
  if (item.handover) return item.handover
  throw new Refusal(
    'conflict',
    `Nobody is asked to take over ${item.reference}; ${sayLead(item.lead)} leads it.`,
  )
}
