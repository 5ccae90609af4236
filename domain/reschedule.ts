import { type Changed, change, changed } from './changed.ts'
import { type Day, sayDay } from './day.ts'
import type { Told } from './event.ts'
import { isOpen } from './lifecycle.ts'
import { Refusal } from './refusal.ts'
import { refuseSilence, wordsOrNone } from './silence.ts'
import type { Tracked } from './tracked.ts'

/**
 * Sets or moves the due day. The first day is kept for good; each later day is a move and needs a reason, code `not valid`
 * without one. Closed work is refused with `conflict`.
 */
export function reschedule(item: Tracked, dueOn: Day | null, reason: string | null, told: Told): Changed {
  if (!isOpen(item.lifecycle)) {
    throw new Refusal('conflict', `${item.reference} is ${item.lifecycle.state}; its day can no longer move.`)
  }
  const { reference, dueOn: before } = item
  const isMove = before !== null && before !== dueOn
  const said = isMove
    ? refuseSilence(
        reason ?? '',
        'reason',
        `Say why ${reference} moves from ${sayDay(before, told.today)}: the board will ask.`,
      )
    : wordsOrNone(reason)
  const after = { dueOn, firstDueOn: item.firstDueOn ?? dueOn, moves: item.moves + (isMove ? 1 : 0) }
  return changed(item, after, 'day set', change('due day', before, dueOn), told, { words: said })
}
