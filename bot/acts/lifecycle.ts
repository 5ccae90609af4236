import type { Changed } from '../../domain/changed.ts'
import { takeBackClosure } from '../../domain/closure.ts'
import { cancel, hold, reopen, resume } from '../../domain/pause.ts'
import { authorise } from '../../domain/permissions.ts'
import { changeItem, type Target } from './change.ts'
import type { Actor, Desk } from './desk.ts'

type Act = Promise<Changed>

export function holdItem(desk: Desk, actor: Actor, target: Target, reason: string): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('hold', member, item)
    return hold(item, reason, told)
  })
}

export function resumeItem(desk: Desk, actor: Actor, target: Target): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('hold', member, item)
    return resume(item, told)
  })
}

export function cancelItem(desk: Desk, actor: Actor, target: Target, reason: string): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('cancel', member)
    return cancel(item, reason, told)
  })
}

export function reopenItem(desk: Desk, actor: Actor, target: Target, reason: string): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('reopen', member)
    return reopen(item, reason, told)
  })
}

/** The lead, or the coordinator for them, takes back what waits for the chair. */
export function withdrawClosure(desk: Desk, actor: Actor, target: Target): Act {
  return changeItem(desk, actor, target, (item, told, { member }) => {
    authorise('proposeClosure', member, item)
    return takeBackClosure(item, told)
  })
}
