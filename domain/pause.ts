import { type Changed, moved } from './changed.ts'
import type { Told } from './event.ts'
import { type AtWork, isOpen, type Lifecycle } from './lifecycle.ts'
import { Refusal } from './refusal.ts'
import { refuseSilence } from './silence.ts'
import type { Tracked } from './tracked.ts'

/*
 * Work that rests, or will not be done, and the way back from both. Closure is another matter: the lead proposes, the chair decides.
 */

/** It rests until somebody resumes it; still open, so still late when its day has passed. Needs a reason, code `not valid`. */
export function hold(item: Tracked, reason: string, told: Told): Changed {
  const was = atWork(item)
  const said = refuseSilence(reason, 'reason', `Say why ${item.reference} rests: the board will ask.`)
  const { by, at } = told
  return moved(
    item,
    { lifecycle: { state: 'on hold', was, reason: said, by, at } },
    'put on hold',
    told,
    said,
  )
}

/** It goes on as what it was. Refused, code `conflict`, where it does not rest. */
export function resume(item: Tracked, told: Told): Changed {
  if (item.lifecycle.state !== 'on hold')
    throw new Refusal('conflict', `${item.reference} is not on hold; it is ${item.lifecycle.state}.`)
  return moved(item, { lifecycle: { state: item.lifecycle.was } }, 'resumed', told, null)
}

/** It will not be done. It stays on the record, with the reason. */
export function cancel(item: Tracked, reason: string, told: Told): Changed {
  if (!isOpen(item.lifecycle))
    throw new Refusal('conflict', `${item.reference} is ${item.lifecycle.state} already.`)
  const said = refuseSilence(
    reason,
    'reason',
    `Say why ${item.reference} will not be done: it stays on the record.`,
  )
  const { by, at } = told
  const was = wasAtWork(item.lifecycle)
  return moved(
    item,
    { lifecycle: { state: 'cancelled', was, reason: said, by, at } },
    'cancelled',
    told,
    said,
  )
}

/** What was complete goes on after all, and what was cancelled is what it was, with a reason; a document may say where it stands. */
export function reopen(
  item: Tracked,
  reason: string,
  told: Told,
  to: Lifecycle = { state: wasAtWork(item.lifecycle) },
): Changed {
  if (isOpen(item.lifecycle))
    throw new Refusal('conflict', `${item.reference} is open; it is ${item.lifecycle.state}.`)
  const said = refuseSilence(reason, 'reason', `Say why ${item.reference} is opened again.`)
  return moved(item, { lifecycle: to }, 'reopened', told, said)
}

/** Whatever was proposed for closure, or complete, had begun. */
function wasAtWork(lifecycle: Lifecycle): AtWork {
  if (lifecycle.state === 'on hold' || lifecycle.state === 'cancelled') return lifecycle.was
  return lifecycle.state === 'not started' ? 'not started' : 'in progress'
}

function atWork(item: Tracked): AtWork {
  const { state } = item.lifecycle
  if (state === 'not started' || state === 'in progress') return state
  throw new Refusal(
    'conflict',
    `${item.reference} is ${state}: only work that is not started or in progress can rest.`,
  )
}
