import { DetailsRequest, DueDayRequest, LeadRequest, UpdateRequest } from '../../domain/requests.ts'
import { HistoryPage, HistoryQuery, ItemPage } from '../../domain/views/itemPage.ts'
import { nameLead, report, setDetails, setDueDay } from '../acts/items.ts'
import { lookAtHistory } from '../acts/look.ts'
import { look, path, target } from './onItem.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const items: AnyRoute[] = [
  route({
    method: 'get',
    path,
    summary: 'One item: its facts, line of sight, links and history. By reference (A12) or id',
    answer: ItemPage,
    reply: asked => look(asked),
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
  route({
    method: 'post',
    path: `${path}/updates`,
    summary: 'Report progress, or that nothing has changed. What is left out stays as it was',
    body: UpdateRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      const { seen: _, confirmed: __, ...said } = asked.body
      await report(asked.desk, actorOf(asked), target(asked), said)
      return look(asked)
    },
  }),
  route({
    method: 'put',
    path: `${path}/lead`,
    summary: 'Name the one accountable lead',
    body: LeadRequest,
    answer: ItemPage,
    reply: async asked => {
      await nameLead(asked.desk, actorOf(asked), target(asked), asked.body.lead)
      return look(asked)
    },
  }),
  route({
    method: 'put',
    path: `${path}/due-day`,
    summary: 'Set or move the due day. A move needs a reason; the first day is kept',
    body: DueDayRequest,
    answer: ItemPage,
    reply: async asked => {
      const { dueOn, reason } = asked.body
      await setDueDay(asked.desk, actorOf(asked), target(asked), dueOn, reason ?? null)
      return look(asked)
    },
  }),
  route({
    method: 'patch',
    path,
    summary: 'Set the delivery team, lead agency, sponsor or what success looks like',
    body: DetailsRequest,
    answer: ItemPage,
    reply: async asked => {
      const { seen: _, confirmed: __, ...details } = asked.body
      await setDetails(asked.desk, actorOf(asked), target(asked), details)
      return look(asked)
    },
  }),
]
