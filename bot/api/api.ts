import { Router } from 'express'
import type { Desk } from '../acts/desk.ts'
import { actions } from './actions.ts'
import { boards } from './boards.ts'
import { bulk } from './bulk.ts'
import { challenges } from './challenges.ts'
import { changes } from './changes.ts'
import { closure } from './closure.ts'
import { handovers } from './handovers.ts'
import { health } from './health.ts'
import type { Identify } from './identity.ts'
import { items } from './items.ts'
import { keyMessages } from './keyMessages.ts'
import { lifecycle } from './lifecycle.ts'
import { links } from './links.ts'
import { type Live, stream, streamDescribed } from './live.ts'
import { matrices } from './matrices.ts'
import { describe } from './openapi.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import { readings } from './readings.ts'
import { mount, refuseOtherMethods } from './route.ts'
import { savedViews } from './savedViews.ts'
import { undo } from './undo.ts'

/** Every resource of the API, in the order it is described. */
const routes = [
  ...boards,
  ...matrices,
  ...people,
  ...actions,
  ...items,
  ...lifecycle,
  ...closure,
  ...handovers,
  ...challenges,
  ...links,
  ...bulk,
  ...changes,
  ...undo,
  ...keyMessages,
  ...posts,
  ...readings,
  ...savedViews,
  ...health,
]

export function api(desk: Desk, live: Live, identify: Identify): Router {
  const router = Router()
  const description = describe(routes, streamDescribed)
  router.get('/openapi.json', (_request, response) => void response.json(description))
  router.get('/boards/:boardId/stream', stream(desk, live, identify))
  mount(router, routes, desk, identify)
  refuseOtherMethods(router, [...routes, { method: 'get', path: streamDescribed.path }])
  return router
}
