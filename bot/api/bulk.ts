import { BulkDone, BulkRequest } from '../../domain/requests.ts'
import { changeEach } from '../acts/bulk.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const bulk: AnyRoute[] = [
  route({
    method: 'post',
    path: '/boards/{boardId}/bulk',
    summary: 'Change one fact of several items, and say which were changed and why the others were not',
    body: BulkRequest,
    answer: BulkDone,
    reply: asked => changeEach(asked.desk, actorOf(asked), asked.body, asked.door),
  }),
]
