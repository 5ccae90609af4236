import { type Changed, moved } from './changed.ts'
import type { Told } from './event.ts'
import { isOpen, type Lifecycle } from './lifecycle.ts'
import { Refusal } from './refusal.ts'
import { refuseSilence, wordsOrNone } from './silence.ts'
import type { Tracked } from './tracked.ts'

/** The lead says it is done and shows by what. It is not complete until the chair accepts. */
export function proposeClosure(item: Tracked, evidence: string, told: Told): Changed {
  if (item.standing) {
    throw new Refusal('conflict', `${item.reference} is a standing action: it recurs and never completes.`)
  }
  if (!isOpen(item.lifecycle) || item.lifecycle.state === 'proposed for closure') {
    throw new Refusal('conflict', `${item.reference} is already ${item.lifecycle.state}.`)
  }
  const asked = `Say what shows that ${item.reference} is done: the chair decides on it.`
  const shown = refuseSilence(evidence, 'evidence', asked)
  const heard = { heardOn: told.today, updates: item.updates + 1 }
  const lifecycle: Lifecycle = { state: 'proposed for closure', evidence: shown, by: told.by, at: told.at }
  return moved(item, { ...heard, lifecycle }, 'closure proposed', told, shown)
}

/** The chair accepts: it is complete. The declared colour stays what the lead last said. */
export function acceptClosure(item: Tracked, words: string | null, told: Told): Changed {
  refuseUnlessProposed(item)
  const lifecycle: Lifecycle = { state: 'complete', by: told.by, at: told.at }
  return moved(item, { lifecycle }, 'closure accepted', told, wordsOrNone(words))
}

/*
 * What was proposed for closure is in progress when it goes on, also where it had not begun or rested before: whoever showed evidence,
 * be it a lead or a document, has reported that there was work.
 */

/** The chair is not persuaded: it goes back to work, with the reason. */
export function returnClosure(item: Tracked, reason: string, told: Told): Changed {
  refuseUnlessProposed(item)
  const asked = `Say what is missing, so that the lead of ${item.reference} knows what to do.`
  const missing = refuseSilence(reason, 'reason', asked)
  return moved(item, { lifecycle: { state: 'in progress' } }, 'closure returned', told, missing)
}

/** The lead takes the proposal back before the chair has decided: it goes on. */
export function takeBackClosure(item: Tracked, told: Told): Changed {
  refuseUnlessProposed(item)
  return moved(item, { lifecycle: { state: 'in progress' } }, 'closure taken back', told, null)
}

function refuseUnlessProposed(item: Tracked): void {
  if (item.lifecycle.state === 'proposed for closure') return
  throw new Refusal(
    'conflict',
    `${item.reference} has not been proposed for closure; it is ${item.lifecycle.state}.`,
  )
}
