import { isOpen } from '../../domain/lifecycle.ts'
import type { Right } from '../../domain/permissions.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { ChangeName } from './changes.ts'

type Offer = { name: ChangeName; words: string }

/** The changes this person may make to the item as it now is, the likeliest first. */
export function offered(rights: readonly Right[], item: Tracked): Offer[] {
  const may = (right: Right) => rights.includes(right)
  const open = isOpen(item.lifecycle)
  const { state } = item.lifecycle
  const waits = state === 'proposed for closure'
  const offers: [boolean, ChangeName, string][] = [
    [waits && may('decideClosure'), 'acceptance', 'Accept closure'],
    [waits && may('decideClosure'), 'return', 'Return it'],
    [open && !waits && may('update'), 'update', 'Update'],
    [open && !waits && !item.standing && may('proposeClosure'), 'closure', 'Propose closure'],
    [open && may('reschedule'), 'day', item.dueOn ? 'Move the day' : 'Set the day'],
    [open && may('assign'), 'lead', item.lead.kind === 'none' ? 'Set the lead' : 'Hand over'],
    [open && may('describe'), 'details', 'Details'],
    [waits && may('proposeClosure'), 'withdrawal', 'Take the closure back'],
    [(state === 'not started' || state === 'in progress') && may('hold'), 'hold', 'Put on hold'],
    [state === 'on hold' && may('hold'), 'resumption', 'Resume'],
    [open && may('cancel'), 'cancellation', 'Mark as cancelled'],
    [!open && may('reopen'), 'reopening', 'Reopen'],
  ]
  return offers.filter(([offer]) => offer).map(([, name, words]) => ({ name, words }))
}
