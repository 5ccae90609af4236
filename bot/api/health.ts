import { HealthPage } from '../../domain/views/healthPage.ts'
import { lookAtHealth } from '../acts/health.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const health: AnyRoute[] = [
  route({
    method: 'get',
    path: '/boards/{boardId}/health',
    summary: 'How each part is and what to do about it, for whoever may put it right',
    answer: HealthPage,
    reply: asked => lookAtHealth(asked.desk, actorOf(asked)),
  }),
]
