import type { z } from 'zod'
import { ItemPage } from '../../domain/views/itemPage.ts'
import type { Target } from '../acts/change.ts'
import type { Actor, Desk } from '../acts/desk.ts'
import { lookAtItem } from '../acts/look.ts'
import { type AnyRoute, type Asked, actorOf, route } from './route.ts'

/** Where one item stands: by its reference (A12) or its id. */
export const path = '/boards/{boardId}/items/{reference}'

type Sent = { seen?: number | undefined; confirmed?: boolean | undefined }

type AskedAt<At extends string, Body> = Asked<typeof path, unknown, Body> &
  Asked<`${typeof path}${At}`, unknown, Body>

/** One way to change an item: a noun beneath it that is added (`post`), or what it has, set anew. */
type Changing<At extends string, Body> = {
  method: 'post' | 'put' | 'patch'
  at: At
  summary: string
  body: z.ZodType<Body>
  change: (asked: {
    desk: Desk
    actor: Actor
    /** The item, the version its sender saw, and what they confirmed. */
    target: Target
    params: AskedAt<At, Body>['params']
    /** The rest of what was sent. */
    said: Omit<Body, keyof Sent>
  }) => Promise<unknown>
}

/** The route of such a change. Each answers with the item as it is then. */
export function changing<At extends string, Body extends Sent>({
  method,
  at,
  summary,
  body,
  change,
}: Changing<At, Body>): AnyRoute {
  return route<`${typeof path}${At}`, unknown, Body, ItemPage>({
    method,
    path: `${path}${at}`,
    summary,
    body,
    answer: ItemPage,
    ...(method === 'post' && { status: 201 }),
    reply: async (asked: AskedAt<At, Body>) => {
      const { desk, door, params } = asked
      const { seen, confirmed, ...said } = asked.body
      const actor = actorOf(asked)
      const target = { reference: params.reference, door, seen, confirmed }
      await change({ desk, actor, target, params, said })
      return lookAtItem(desk, actor, params.reference)
    },
  })
}
