import type { RequestHandler, Response } from 'express'
import { z } from 'zod'
import { BoardChange } from '../../domain/requests.ts'
import { type Desk, takeSeat } from '../acts/desk.ts'
import type { Store } from '../store/store.ts'
import type { Identify } from './identity.ts'
import { actorOf } from './route.ts'

/** Idle streams are cut by proxies after about a minute; a comment every fifteen seconds keeps them open. */
const heartbeatMs = 15_000

const Announcement = BoardChange.extend({ tenantId: z.string() })
type Listener = (change: BoardChange | null) => void

/** Who watches which board, and what they hear when any copy of the server has changed it. */
export type Live = { watch(tenantId: string, boardId: string, listener: Listener): () => void; close(): void }

export async function live(store: Store): Promise<Live> {
  const watching = new Map<string, Set<Listener>>()
  const everyone = () => [...watching.values()].flatMap(listeners => [...listeners])
  await store.listen(said => {
    const announced = said === '' ? null : Announcement.parse(JSON.parse(said))
    // The line to the database was lost and is back: nobody knows what was missed, so everybody looks again.
    if (!announced) return everyone().forEach(listener => void listener(null))
    const { tenantId, ...change } = announced
    watching.get(`${tenantId} ${change.boardId}`)?.forEach(listener => void listener(change))
  })
  return {
    watch: (tenantId, boardId, listener) => {
      const key = `${tenantId} ${boardId}`
      const listeners = watching.get(key) ?? new Set()
      watching.set(key, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) watching.delete(key)
      }
    },
    close: () => watching.clear(),
  }
}

/** `GET /boards/{boardId}/stream`: an event `change` for every change of the board (server-sent events). */
export function stream(desk: Desk, changes: Live, identify: Identify): RequestHandler<{ boardId: string }> {
  return async (request, response) => {
    const actor = actorOf({ who: await identify(request as never), params: request.params })
    await takeSeat(desk, actor)
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.write(': open\n\n')
    const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), heartbeatMs)
    const stop = changes.watch(actor.tenantId, actor.boardId, change =>
      tell(response, change ?? lookAgain(actor.boardId)),
    )
    response.on('close', () => {
      clearInterval(heartbeat)
      stop()
    })
  }
}

function tell(response: Response, change: BoardChange): void {
  response.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`)
}

function lookAgain(boardId: string): BoardChange {
  return { boardId, eventId: '0', itemIds: [] }
}
