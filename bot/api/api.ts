import { Router } from 'express'
import type { Desk } from '../acts/desk.ts'
import { actions } from './actions.ts'
import { boards } from './boards.ts'
import { challenges } from './challenges.ts'
import { handovers } from './handovers.ts'
import type { Identify } from './identity.ts'
import { items } from './items.ts'
import { keyMessages } from './keyMessages.ts'
import { lifecycle } from './lifecycle.ts'
import { type Live, stream } from './live.ts'
import { describe } from './openapi.ts'
import { posts } from './posts.ts'
import { readings } from './readings.ts'
import { mount } from './route.ts'

/** Every resource of the API, in the order it is described. */
const routes = [
  ...boards,
  ...actions,
  ...items,
  ...lifecycle,
  ...handovers,
  ...challenges,
  ...keyMessages,
  ...posts,
  ...readings,
]

export function api(desk: Desk, changes: Live, identify: Identify): Router {
  const router = Router()
  const description = describe(routes)
  router.get('/openapi.json', (_request, response) => void response.json(description))
  router.get('/boards/:boardId/stream', stream(desk, changes, identify))
  mount(router, routes, desk, identify)
  return router
}
