import { DetailsRequest, DueDayRequest, LeadRequest, UpdateRequest } from '../../domain/requests.ts'
import { HistoryPage, HistoryQuery, ItemPage } from '../../domain/views/itemPage.ts'
import { nameLead, report, setDetails, setDueDay } from '../acts/items.ts'
import { lookAtHistory, lookAtItem } from '../acts/look.ts'
import { changing, path } from './onItem.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const items: AnyRoute[] = [
  route({
    method: 'get',
    path,
    summary: 'One item: its facts, line of sight, links and history. By reference (A12) or id',
    answer: ItemPage,
    reply: asked => lookAtItem(asked.desk, actorOf(asked), asked.params.reference),
  }),
  route({
    method: 'get',
    path: `${path}/history`,
    summary:
      'What happened to it, newest first, 200 at a time: ask for what came before the last one you have',
    query: HistoryQuery,
    answer: HistoryPage,
    reply: asked => lookAtHistory(asked.desk, actorOf(asked), asked.params.reference, asked.query.before),
  }),
  changing({
    method: 'post',
    at: '/updates',
    summary: 'Report progress, or that nothing has changed. What is left out stays as it was',
    body: UpdateRequest,
    change: ({ desk, actor, target, said }) => report(desk, actor, target, said),
  }),
  changing({
    method: 'put',
    at: '/lead',
    summary: 'Name the one accountable lead',
    body: LeadRequest,
    change: ({ desk, actor, target, said }) => nameLead(desk, actor, target, said.lead),
  }),
  changing({
    method: 'put',
    at: '/due-day',
    summary: 'Set or move the due day. A move needs a reason; the first day is kept',
    body: DueDayRequest,
    change: ({ desk, actor, target, said }) =>
      setDueDay(desk, actor, target, said.dueOn, said.reason ?? null),
  }),
  changing({
    method: 'patch',
    at: '',
    summary: 'Set the delivery team, lead agency, sponsor or what success looks like',
    body: DetailsRequest,
    change: ({ desk, actor, target, said }) => setDetails(desk, actor, target, said),
  }),
]
