import { NewActionRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { lookAtItem } from '../acts/look.ts'
import { addAction } from '../acts/newActions.ts'
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
      const { text, lead = null, dueOn = null, source = null, serves, confirmed = false } = asked.body
      const actor = actorOf(asked)
      const action = { text, lead, dueOn, source, origin: null }
      const { reference } = await addAction(asked.desk, actor, action, {
        door: asked.door,
        confirmed,
        serves,
      })
      return lookAtItem(asked.desk, actor, reference)
    },
  }),
]
