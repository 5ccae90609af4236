import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import type { Actor, Desk } from '../acts/desk.ts'
import { readBody, storable } from './body.ts'
import type { Identify, Who } from './identity.ts'
import { taken } from './taken.ts'

/**
 * One resource and one verb, written once: it validates what comes in, answers, and describes itself in `openapi.json`.
 * Paths are written as OpenAPI writes them, `/boards/{boardId}/items/{reference}`.
 */
export type Route<Path extends string = string, Query = unknown, Body = unknown, Answer = unknown> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: Path
  summary: string
  query?: z.ZodType<Query>
  body?: z.ZodType<Body> | 'file'
  /** What is answered; left out where there is nothing to say (204). */
  answer?: z.ZodType<Answer>
  status?: 201
  reply(asked: Asked<Path, Query, Body>): Promise<Answer>
}

export type Asked<Path extends string, Query, Body> = {
  desk: Desk
  who: Who
  /** The tab says that it is the tab; anything else that calls is the API. It decides nothing but a word in the history. */
  door: 'tab' | 'API'
  params: Record<Names<Path>, string>
  query: Query
  body: Body
}

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** Keeps the types of one route together; the table of routes forgets them. */
export function route<Path extends string, Query, Body, Answer>(
  described: Route<Path, Query, Body, Answer>,
): Route<Path, Query, Body, Answer> {
  return described
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds routes of every shape; each was checked where it was written.
export type AnyRoute = Route<any, any, any, any>

export function mount(router: Router, routes: AnyRoute[], desk: Desk, identify: Identify): void {
  for (const each of routes) {
    router[each.method](pathOf(each), async (request: Request, response: Response) => {
      const who = await identify(request)
      const query = taken(each.query ?? nothing, storable(request.query))
      const body = each.body ? await readBody(request, response, each.body) : undefined
      const asked = { desk, who, door: doorOf(request), params: storable(named(request.params)), query, body }
      const answer = await each.reply(asked)
      if (each.answer) response.status(each.status ?? 200).json(answer)
      else response.status(204).end()
    })
  }
}

/** What is there, asked for in a way that nobody answers: said apart from what is not there. Mounted after every route. */
export function refuseOtherMethods(router: Router, routes: Pick<AnyRoute, 'method' | 'path'>[]): void {
  for (const [path, verbs] of Map.groupBy(routes, pathOf)) {
    const methods = verbs.map(({ method }) => method.toUpperCase())
    router.all(path, (request, response, next) => {
      // Express answers it from what is mounted.
      if (request.method === 'OPTIONS') return next()
      response.set('allow', methods.join(', '))
      throw new WrongMethod(request.method, methods)
    })
  }
}

/** A path that is there does not take this method. */
export class WrongMethod extends Error {
  constructor(method: string, methods: readonly string[]) {
    super(`${method} is not for this path. It takes ${methods.join(' and ')}.`)
    this.name = 'WrongMethod'
  }
}

function pathOf({ path }: Pick<AnyRoute, 'path'>): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

/** A route that takes no filters refuses any: a misspelled one must not show everything. */
const nothing = z.strictObject({})

function doorOf(request: Request): 'tab' | 'API' {
  return request.get('door') === 'tab' ? 'tab' : 'API'
}

function named(params: Request['params']): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}

/** Whoever asks, at the board that the path names. An id that can be no board's is refused as `not found`, like any other. */
export function actorOf({ who, params }: { who: Who; params: { boardId: string } }): Actor {
  const boardId = z.uuid().safeParse(params.boardId)
  if (!boardId.success) throw new Refusal('not found', 'There is no such board here, or you are not on it.')
  return { tenantId: who.tenantId, personId: who.personId, boardId: boardId.data }
}
