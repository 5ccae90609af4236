import {
  ClosureAcceptanceRequest,
  ClosureRequest,
  ClosureReturnRequest,
  SeenRequest,
} from '../../domain/requests.ts'
import { askForClosure, grantClosure, sendBackClosure } from '../acts/items.ts'
import { withdrawClosure } from '../acts/lifecycle.ts'
import { changing } from './onItem.ts'
import type { AnyRoute } from './route.ts'

export const closure: AnyRoute[] = [
  changing({
    method: 'post',
    at: '/closure',
    summary: 'Propose closure, with evidence. The chair decides',
    body: ClosureRequest,
    change: ({ desk, actor, target, said }) => askForClosure(desk, actor, target, said.evidence),
  }),
  changing({
    method: 'post',
    at: '/closure/acceptance',
    summary: 'The chair accepts the closure',
    body: ClosureAcceptanceRequest,
    change: ({ desk, actor, target, said }) => grantClosure(desk, actor, target, said.words ?? null),
  }),
  changing({
    method: 'post',
    at: '/closure/return',
    summary: 'The chair returns the closure, with a reason',
    body: ClosureReturnRequest,
    change: ({ desk, actor, target, said }) => sendBackClosure(desk, actor, target, said.reason),
  }),
  changing({
    method: 'post',
    at: '/closure/withdrawal',
    summary: 'Take a proposed closure back before the chair decides',
    body: SeenRequest,
    change: ({ desk, actor, target }) => withdrawClosure(desk, actor, target),
  }),
]
