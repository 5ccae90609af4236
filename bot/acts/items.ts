import { agencyNamed } from '../../domain/agency.ts'
import { assign, type Details, describe } from '../../domain/assign.ts'
import type { Changed } from '../../domain/changed.ts'
import { acceptClosure, proposeClosure, returnClosure } from '../../domain/closure.ts'
import type { Day } from '../../domain/day.ts'
import { acceptOffer, declineOffer, offer } from '../../domain/handover.ts'
import type { Lead, PersonLead } from '../../domain/lead.ts'
import { authorise } from '../../domain/permissions.ts'
import { Refusal } from '../../domain/refusal.ts'
import { reschedule } from '../../domain/reschedule.ts'
import { type Report, update } from '../../domain/update.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { holdMembership } from '../store/memberships.ts'
import { inTransaction } from '../store/store.ts'
import { changeItem, type Target } from './change.ts'
import type { Actor, Desk } from './desk.ts'

type Act = Promise<Changed>

/** The lead, or the coordinator for them, reports progress. */
export function report(desk: Desk, actor: Actor, target: Target, said: Report): Act {
  return changeItem(desk, actor, target, (item, told, { board, member }) => {
    authorise('update', member, item)
    return update(item, said, told, board.lastMeetingOn)
  })
}

/** A lead who is a person is a member of the board, by the name that the board knows them by. */
export async function nameLead(desk: Desk, actor: Actor, target: Target, asked: Lead): Act {
  return atOnce(desk, async desk => {
    const lead = asked.kind === 'person' ? await memberLead(desk, actor, asked.personId) : asked
    return changeItem(desk, actor, target, (item, told, { board, member }) => {
      authorise('assign', member, item)
      return assign(item, inFull(lead, board), told)
    })
  })
}

/** Offers it to somebody on the board, who leads it once they accept. */
export async function offerHandover(desk: Desk, actor: Actor, target: Target, personId: string): Act {
  return atOnce(desk, async desk => {
    const to = await memberLead(desk, actor, personId)
    return changeItem(desk, actor, target, (item, told, { member }) => {
      authorise('assign', member, item)
      return offer(item, to, told)
    })
  })
}

export function takeOver(desk: Desk, actor: Actor, target: Target, words: string | null): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('acceptHandover', member, item)
    return acceptOffer(item, words, told)
  })
}

export function declineHandover(desk: Desk, actor: Actor, target: Target, reason: string | null): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('acceptHandover', member, item)
    return declineOffer(item, reason, told)
  })
}

/** An agency by whichever of its names is that agency. */
function inFull(lead: Lead, { agencies }: Board): Lead {
  return lead.kind === 'agency' ? { ...lead, name: agencyNamed(lead.name, agencies) ?? lead.name } : lead
}

/** Whoever is named stays on the board until it is saved: somebody else may be taking them off this moment. */
function atOnce(desk: Desk, act: (desk: Desk) => Act): Act {
  return inTransaction(desk.store.db, trx => act({ ...desk, store: { ...desk.store, db: trx } }))
}

async function memberLead(desk: Desk, actor: Actor, personId: string): Promise<PersonLead> {
  const member = await holdMembership(desk.store.db, actor, personId)
  if (!member) throw new Refusal('not valid', stranger, { field: 'lead' })
  const { name, leavingOn } = member
  if (leavingOn !== null)
    throw new Refusal('not valid', `${name} is leaving the board. Name somebody who stays.`, {
      field: 'lead',
    })
  return { kind: 'person', personId, name }
}

const stranger = 'Only somebody on this board can lead. Ask the coordinator to add them first.'

export function setDueDay(
  desk: Desk,
  actor: Actor,
  target: Target,
  dueOn: Day | null,
  reason: string | null,
): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('reschedule', member, item)
    return reschedule(item, dueOn, reason, told)
  })
}

export function setDetails(desk: Desk, actor: Actor, target: Target, details: Details): Act {
  return changeItem(desk, actor, target, (item, told, { board, member }) => {
    authorise('describe', member, item)
    const { leadAgency } = details
    const named = leadAgency && agencyNamed(leadAgency, board.agencies)
    return describe(item, named ? { ...details, leadAgency: named } : details, told)
  })
}

export function askForClosure(desk: Desk, actor: Actor, target: Target, evidence: string): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('proposeClosure', member, item)
    return proposeClosure(item, evidence, told)
  })
}

export function grantClosure(desk: Desk, actor: Actor, target: Target, words: string | null): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('decideClosure', member)
    return acceptClosure(item, words, told)
  })
}

export function sendBackClosure(desk: Desk, actor: Actor, target: Target, reason: string): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('decideClosure', member)
    return returnClosure(item, reason, told)
  })
}
