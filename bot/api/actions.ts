import { z } from 'zod'
import { NewActionRequest } from '../../domain/requests.ts'
import { ChangesPage } from '../../domain/views/changesPage.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { lookAtChanges, lookAtItem } from '../acts/look.ts'
import { addAction } from '../acts/newActions.ts'
import { undoLast } from '../acts/undo.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const actions: AnyRoute[] = [
  route({
    method: 'post',
    path: '/boards/{boardId}/actions',
    summary: 'Add an action that came from no document',
    body: NewActionRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      const { text, lead = null, dueOn = null, confirmed = false } = asked.body
      const actor = actorOf(asked)
      const action = { text, lead, dueOn, origin: null }
      const { reference } = await addAction(asked.desk, actor, action, { door: asked.door, confirmed })
      return lookAtItem(asked.desk, actor, reference)
    },
  }),
  route({
    method: 'post',
    path: '/boards/{boardId}/undo',
    summary: 'Take back what you last said, within fifteen minutes and if nobody has changed it since',
    answer: z.object({ references: z.array(z.string()) }),
    status: 201,
    reply: async asked => {
      const undone = await undoLast(asked.desk, actorOf(asked), asked.door)
      return { references: undone.map(({ item }) => item.reference) }
    },
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/changes',
    summary: 'What happened since the board last met, newest first',
    answer: ChangesPage,
    reply: asked => lookAtChanges(asked.desk, actorOf(asked)),
  }),
]
