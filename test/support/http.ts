import type { Server } from 'node:http'
import { actAs } from '../../bot/api/identity.ts'
import { live } from '../../bot/api/live.ts'
import { application, listen } from '../../bot/http.ts'
import { coordinator } from '../../bot/sample/people.ts'
import type { Problem } from '../../domain/requests.ts'
import type { World } from './world.ts'

type Answer<T> = { status: number; body: T; type: string; headers: Headers }

export type Api = {
  url: string
  broken: unknown[]
  ask<T = Problem>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
  close(): Promise<void>
}

/** The real application over HTTP on a world of one tenant, which is called `local` as it is when nobody signs in. */
export async function apiOf(world: World, requestsPerMinute = 100_000): Promise<Api> {
  const { store } = world.desk
  const broken: unknown[] = []
  const app = application({
    desk: world.desk,
    changes: await live(store),
    identify: actAs(store, coordinator.personId),
    pages: '/nowhere',
    isReady: async () => true,
    requestsPerMinute,
    log: error => broken.push(error),
  })
  const { server, port } = await listen(app, 0)
  const url = `http://127.0.0.1:${port}`
  return { url, broken, ask: (...asked) => ask(url, ...asked), close: () => closed(server) }
}

async function ask<T>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const raw = body instanceof Uint8Array || typeof body === 'string'
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { 'content-type': raw ? 'application/octet-stream' : 'application/json', ...headers },
    ...(body === undefined ? {} : { body: raw ? new Blob([body as string]) : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    body: text ? JSON.parse(text) : null,
  }
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
