import { ReasonRequest, SeenRequest } from '../../domain/requests.ts'
import { cancelItem, holdItem, reopenItem, resumeItem } from '../acts/lifecycle.ts'
import { changing } from './onItem.ts'
import type { AnyRoute } from './route.ts'

export const lifecycle: AnyRoute[] = [
  changing({
    method: 'post',
    at: '/hold',
    summary: 'Put it on hold, with a reason',
    body: ReasonRequest,
    change: ({ desk, actor, target, said }) => holdItem(desk, actor, target, said.reason),
  }),
  changing({
    method: 'post',
    at: '/resumption',
    summary: 'Take it off hold',
    body: SeenRequest,
    change: ({ desk, actor, target }) => resumeItem(desk, actor, target),
  }),
  changing({
    method: 'post',
    at: '/cancellation',
    summary: 'Cancel it, with a reason: it will not be done, and stays on the record',
    body: ReasonRequest,
    change: ({ desk, actor, target, said }) => cancelItem(desk, actor, target, said.reason),
  }),
  changing({
    method: 'post',
    at: '/reopening',
    summary: 'Open again what was complete or cancelled, with a reason',
    body: ReasonRequest,
    change: ({ desk, actor, target, said }) => reopenItem(desk, actor, target, said.reason),
  }),
]
