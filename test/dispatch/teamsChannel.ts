import express, { type Request, type Response } from 'express'
import { listening } from '../chat/connector.ts'

/** What reached the channel, as Teams would have taken it, and when by the board's clock. */
export type Heard = {
  did: 'post' | 'reply' | 'update'
  /** The thread it stands in. */
  threadId: string
  activityId: string
  activity: { summary?: string; attachments?: { content: unknown }[] }
  at: string
}

/** What happens to the next request; `lost answer` is taken, and then the connection breaks. */
export type Fault =
  | { status: number; code?: string; retryAfter?: number }
  | 'taken'
  | 'lost answer'
  | 'broken connection'
  | 'no answer'

export type Guest = { tenantId?: string; userRole?: string; userPrincipalName?: string }

/** Stands in for Teams on loopback where the bot speaks without being asked: posts, replies, updates, and who is there. */
export type TeamsChannel = {
  url: string
  heard: Heard[]
  /** Every request that would count for the platform's limits, taken or not. */
  requests: { at: string; status: number }[]
  faults: Fault[]
  members: Guest[]
  /** What happens instead when it is asked who is there. */
  asked: ((response: Response) => void) | null
  /** Answers only after so many milliseconds. */
  slowMs: number
  close(): Promise<void>
}

export async function startChannel(clock: () => string): Promise<TeamsChannel> {
  const channel: Omit<TeamsChannel, 'url' | 'close'> = {
    heard: [],
    requests: [],
    faults: [],
    members: [],
    asked: null,
    slowMs: 0,
  }
  const app = express().use(express.json({ limit: '1mb' }))
  const take = (request: Request, response: Response, hear: () => Heard) => {
    const fault = channel.faults.shift()
    const status = typeof fault === 'object' ? fault.status : 201
    channel.requests.push({ at: clock(), status })
    if (fault === 'no answer') return
    if (fault === 'broken connection') return void request.socket.destroy()
    if (typeof fault === 'object') return refuse(response, fault)
    const heard = hear()
    channel.heard.push(heard)
    if (fault === 'lost answer') return void request.socket.destroy()
    setTimeout(
      () => response.status(201).json({ id: heard.threadId, activityId: heard.activityId }),
      channel.slowMs,
    )
  }
  const next = () => String(1_700_000_000_000 + channel.requests.length)
  app.post('/v3/conversations', (request, response) =>
    take(request, response, () => {
      const activityId = next()
      const threadId = `${request.body.channelData.channel.id};messageid=${activityId}`
      return { did: 'post', threadId, activityId, activity: request.body.activity, at: clock() }
    }),
  )
  app.post('/v3/conversations/:thread/activities', (request, response) =>
    take(request, response, () => {
      const { thread: threadId } = request.params
      return { did: 'reply', threadId, activityId: next(), activity: request.body, at: clock() }
    }),
  )
  app.put('/v3/conversations/:thread/activities/:id', (request, response) =>
    take(request, response, () => {
      const { thread: threadId, id: activityId } = request.params
      return { did: 'update', threadId, activityId, activity: request.body, at: clock() }
    }),
  )
  app.get('/v3/conversations/:id/pagedmembers', (_request, response) => {
    channel.requests.push({ at: clock(), status: 200 })
    if (channel.asked) return channel.asked(response)
    response.json({ members: channel.members.map((member, n) => ({ id: `29:${n}`, ...member })) })
  })
  return Object.assign(channel, await listening(app))
}

function refuse(response: Response, fault: { status: number; code?: string; retryAfter?: number }): void {
  if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter))
  response.status(fault.status).json({ error: { code: fault.code ?? 'Error', message: 'No.' } })
}
