import { z } from 'zod'
import { SavedView, SavedViewRequest } from '../../domain/savedView.ts'
import { forgetView, keepView, lookAtViews } from '../acts/savedViews.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

const path = '/boards/{boardId}/views'

export const savedViews: AnyRoute[] = [
  route({
    method: 'get',
    path,
    summary: 'The ways to look at the sheet that you keep, and those that are shared, by name',
    answer: z.object({ views: z.array(SavedView) }),
    reply: async asked => ({ views: await lookAtViews(asked.desk, actorOf(asked)) }),
  }),
  route({
    method: 'post',
    path,
    summary: 'Keep a way to look at the sheet. The same name again takes the place of the one before',
    body: SavedViewRequest,
    answer: SavedView,
    status: 201,
    reply: asked => keepView(asked.desk, actorOf(asked), asked.body),
  }),
  route({
    method: 'delete',
    path: `${path}/{viewId}`,
    summary: 'Take away a view that you keep',
    reply: asked => forgetView(asked.desk, actorOf(asked), asked.params.viewId),
  }),
]
