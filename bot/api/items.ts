import {
  ClosureAcceptanceRequest,
  ClosureRequest,
  ClosureReturnRequest,
  DetailsRequest,
  DueDayRequest,
  LeadRequest,
  LinkRequest,
  UpdateRequest,
} from '../../domain/requests.ts'
import { HistoryPage, HistoryQuery, ItemPage } from '../../domain/views/itemPage.ts'
import {
  askForClosure,
  grantClosure,
  nameLead,
  report,
  sendBackClosure,
  setDetails,
  setDueDay,
} from '../acts/items.ts'
import { linkItems, unlinkItems } from '../acts/links.ts'
import { lookAtHistory, lookAtItem } from '../acts/look.ts'
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
  route({
    method: 'post',
    path: `${path}/closure`,
    summary: 'Propose closure, with evidence. The chair decides',
    body: ClosureRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await askForClosure(asked.desk, actorOf(asked), target(asked), asked.body.evidence)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/closure/acceptance`,
    summary: 'The chair accepts the closure',
    body: ClosureAcceptanceRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await grantClosure(asked.desk, actorOf(asked), target(asked), asked.body.words ?? null)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/closure/return`,
    summary: 'The chair returns the closure, with a reason',
    body: ClosureReturnRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await sendBackClosure(asked.desk, actorOf(asked), target(asked), asked.body.reason)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: '/boards/{boardId}/links',
    summary: 'Link two items; answers the item it goes from',
    body: LinkRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await linkItems(asked.desk, actorOf(asked), asked.body, asked.door)
      return lookAtItem(asked.desk, actorOf(asked), asked.body.from)
    },
  }),
  route({
    method: 'delete',
    path: '/boards/{boardId}/links/{linkId}',
    summary: 'Take a link away',
    reply: asked => unlinkItems(asked.desk, actorOf(asked), asked.params.linkId, asked.door),
  }),
]
