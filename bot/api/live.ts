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
/** Who watches which board, and what they hear when any copy of the server has changed it. */
export type Live = {
  /** Answers how to stop watching. `ended` is called when the server is asked to stop. */
  watch(tenantId: string, boardId: string, watcher: Watcher): () => void
  close(): void
}

/** What is told of each change; null means that nobody knows what was missed. */
type Watcher = { told(change: BoardChange | null): void; ended(): void }

export async function live(store: Store): Promise<Live> {
  const watching = new Map<string, Set<Watcher>>()
  const everyone = () => [...watching.values()].flatMap(watchers => [...watchers])
  await store.listen(said => {
    const announced = announcementIn(said)
    // Nobody knows what was missed while the line was lost, or what a newer copy means: everybody looks again.
    if (!announced) return everyone().forEach(watcher => void watcher.told(null))
    const { tenantId, ...change } = announced
    watching.get(`${tenantId} ${change.boardId}`)?.forEach(watcher => void watcher.told(change))
  })
  return {
    watch: (tenantId, boardId, watcher) => {
      const key = `${tenantId} ${boardId}`
      const watchers = watching.get(key) ?? new Set()
      watching.set(key, watchers.add(watcher))
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) watching.delete(key)
      }
    },
    close: () => everyone().forEach(watcher => void watcher.ended()),
  }
}

function announcementIn(said: string): z.infer<typeof Announcement> | null {
  try {
    return Announcement.parse(JSON.parse(said))
  } catch {
    return null
  }
}

/** What `openapi.json` says of the stream, which is no route like the others: it answers for as long as somebody watches. */
export const streamDescribed = {
  path: '/boards/{boardId}/stream',
  summary: 'Hear of every change of the board as it happens (server-sent events)',
  description: [
    'Each change is an event `change`; its data is a BoardChange as JSON. It says what to look at again, not what it says now.',
    'An `eventId` of "0" without items means that something may have been missed: look at everything again.',
    `A comment every ${heartbeatMs / 1000} seconds keeps it open. Nothing is sent again to whoever reconnects: look again then too.`,
  ].join(' '),
  event: BoardChange,
  example: `event: change\ndata: ${JSON.stringify({ boardId: '00000000-0000-4000-8000-0000000000b1', eventId: '42', itemIds: ['00000000-0000-4000-8000-0000000000a1'] })}\n\n`,
}

/** `GET /boards/{boardId}/stream`: an event `change` for every change of the board (server-sent events). */
export function stream(desk: Desk, changes: Live, identify: Identify): RequestHandler<{ boardId: string }> {
  return async (request, response) => {
    const actor = actorOf({ who: await identify(request), params: request.params })
    await takeSeat(desk, actor)
    // Whoever left while they were let in is not watched for.
    if (response.destroyed) return
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.write(': open\n\n')
    const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), heartbeatMs)
    const stop = changes.watch(actor.tenantId, actor.boardId, {
      told: change => tell(response, change ?? lookAgain(actor.boardId)),
      ended: () => response.end(),
    })
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
