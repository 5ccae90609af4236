import { ReasonRequest, SeenRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { cancelItem, holdItem, reopenItem, resumeItem } from '../acts/lifecycle.ts'
import { look, path, target } from './onItem.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const lifecycle: AnyRoute[] = [
  route({
    method: 'post',
    path: `${path}/hold`,
    summary: 'Put it on hold, with a reason',
    body: ReasonRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await holdItem(asked.desk, actorOf(asked), target(asked), asked.body.reason)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/resumption`,
    summary: 'Take it off hold',
    body: SeenRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await resumeItem(asked.desk, actorOf(asked), target(asked))
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/cancellation`,
    summary: 'Cancel it, with a reason: it will not be done, and stays on the record',
    body: ReasonRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await cancelItem(asked.desk, actorOf(asked), target(asked), asked.body.reason)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/reopening`,
    summary: 'Open again what was complete or cancelled, with a reason',
    body: ReasonRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await reopenItem(asked.desk, actorOf(asked), target(asked), asked.body.reason)
      return look(asked)
    },
  }),
]
