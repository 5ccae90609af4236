import { ChangesPage } from '../../domain/views/changesPage.ts'
import { lookAtChanges } from '../acts/look.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const changes: AnyRoute[] = [
  route({
    method: 'get',
    path: '/boards/{boardId}/changes',
    summary: 'What happened since the board last met, newest first',
    answer: ChangesPage,
    reply: asked => lookAtChanges(asked.desk, actorOf(asked)),
  }),
]
