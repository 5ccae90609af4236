import { z } from 'zod'
import { undoLast } from '../acts/undo.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const undo: AnyRoute[] = [
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
]
