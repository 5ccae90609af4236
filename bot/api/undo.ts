import { Undone, UndoRequest } from '../../domain/requests.ts'
import { undoEvent, undoLast } from '../acts/undo.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const undo: AnyRoute[] = [
  route({
    method: 'post',
    path: '/boards/{boardId}/undo',
    summary:
      'Take back what you last said, or the act that is named, within fifteen minutes and if nobody has changed it since',
    body: UndoRequest,
    answer: Undone,
    status: 201,
    reply: async asked => {
      const { desk, door, body } = asked
      const actor = actorOf(asked)
      const undone =
        body.eventId === undefined
          ? await undoLast(desk, actor, door, body.actId)
          : await undoEvent(desk, actor, door, body.eventId)
      return { references: undone.map(({ item }) => item.reference) }
    },
  }),
]
