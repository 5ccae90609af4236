import { hasLead } from '../../domain/lead.ts'
import { isOpen } from '../../domain/lifecycle.ts'
import type { Right } from '../../domain/permissions.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { ChangeName } from './changes.ts'

/** An answer, and an end, are offered beside the challenge they belong to. */
export type OfferName = Exclude<ChangeName, 'reply' | 'end'>

export type Offer = { name: OfferName; words: string; rare: boolean }
type Candidate = [offered: boolean, name: OfferName, words: string]

/**
 * The changes this person may make to the item as it now is: what others wait for, then what is said of it most, then the rare ones,
 * each group in its order.
 */
export function offered(rights: readonly Right[], item: Tracked): Offer[] {
  const may = (right: Right) => rights.includes(right)
  return [
    ...those([...toDecide(item, may), ...toReport(item, may)], false),
    ...those([...toArrange(item, may), ...toMove(item, may)], true),
  ]
}

type May = (right: Right) => boolean

function toDecide({ lifecycle }: Tracked, may: May): Candidate[] {
  const waits = lifecycle.state === 'proposed for closure'
  const asked = isOpen(lifecycle) && may('acceptHandover')
  return [
    [waits && may('decideClosure'), 'acceptance', 'Accept closure'],
    [waits && may('decideClosure'), 'return', 'Return it'],
    [asked, 'takeover', 'Take it over'],
    [asked, 'decline', 'Decline it'],
  ]
}

function toReport({ lifecycle, standing, dueOn, lead }: Tracked, may: May): Candidate[] {
  const open = isOpen(lifecycle)
  const works = open && lifecycle.state !== 'proposed for closure'
  const assigns = open && may('assign')
  return [
    [works && may('update'), 'update', 'Update'],
    [works && !standing && may('proposeClosure'), 'closure', 'Propose closure'],
    [may('challenge'), 'challenge', 'Challenge'],
    [open && may('reschedule'), 'day', dueOn ? 'Move the day' : 'Set the day'],
    [assigns && hasLead(lead), 'handover', 'Hand over'],
    [assigns && !hasLead(lead), 'lead', 'Set the lead'],
  ]
}

function toArrange({ lifecycle, lead }: Tracked, may: May): Candidate[] {
  const open = isOpen(lifecycle)
  return [
    [open && may('assign') && hasLead(lead), 'lead', 'Change the lead'],
    [open && may('describe'), 'details', 'Details'],
  ]
}

function toMove({ lifecycle }: Tracked, may: May): Candidate[] {
  const { state } = lifecycle
  const open = isOpen(lifecycle)
  return [
    [state === 'proposed for closure' && may('proposeClosure'), 'withdrawal', 'Take the closure back'],
    [(state === 'not started' || state === 'in progress') && may('hold'), 'hold', 'Put on hold'],
    [state === 'on hold' && may('hold'), 'resumption', 'Resume'],
    [open && may('cancel'), 'cancellation', 'Mark as cancelled'],
    [!open && may('reopen'), 'reopening', 'Reopen'],
  ]
}

function those(candidates: Candidate[], rare: boolean): Offer[] {
  return candidates.filter(([offer]) => offer).map(([, name, words]) => ({ name, words, rare }))
}
