import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Server } from 'node:http'
import express, { type Express, type RequestHandler } from 'express'

/** What the bot sent, as Teams would have received it. `replyTo` is the activity answered, or the one replaced by an update. */
export type Sent = {
  conversation: string
  replyTo: string
  activity: Record<string, unknown>
  /** In milliseconds. */
  at: number
}

/** What befalls what the bot sends: a status, with or without the second to come back; no answer; or a line that breaks after it. */
export type Trouble = { status: number; retryAfter?: number } | 'no answer' | 'breaks after sending'

/** Stands in for Teams on loopback: takes what the bot sends, and signs for what it says to the bot. */
export type Connector = {
  url: string
  issuer: string
  sent: Sent[]
  /** What took the place of something said before. */
  updated: Sent[]
  /** Befalls the next that the bot sends, one each; then all is well. */
  troubles: Trouble[]
  /** Who reads along wherever the bot is; and how often it asked. */
  members: { tenantId: string; userRole: string }[]
  asked: number
  /** A token that this connector signed for a bot, good for five minutes. */
  tokenFor(appId: string): string
  close(): Promise<void>
}

type Params = { conversation: string; replyTo: string }

const keyId = 'connector'

export async function startConnector(): Promise<Connector> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const [sent, updated, troubles]: [Sent[], Sent[], Trouble[]] = [[], [], []]
  const app = express()
  const { url, close } = await listening(app)
  app.get('/openid', (_request, response) => void response.json({ jwks_uri: `${url}/keys` }))
  app.get('/keys', (_request, response) => {
    const key = { ...publicKey.export({ format: 'jwk' }), kid: keyId, endorsements: ['msteams'] }
    response.json({ keys: [key] })
  })
  const receive =
    (list: Sent[]): RequestHandler<Params> =>
    (request, response) => {
      const { conversation, replyTo } = request.params
      const trouble = troubles.shift()
      if (trouble === 'no answer') return
      if (!trouble || trouble === 'breaks after sending')
        list.push({ conversation, replyTo, activity: request.body, at: performance.now() })
      if (trouble === 'breaks after sending') return void request.socket.destroy()
      if (trouble?.retryAfter !== undefined) response.set('retry-after', String(trouble.retryAfter))
      response.status(trouble?.status ?? 201).json({ id: `sent-${sent.length}` })
    }
  const said = '/v3/conversations/:conversation/activities/:replyTo'
  app.post(said, express.json(), receive(sent))
  app.put(said, express.json(), receive(updated))
  const readers: Pick<Connector, 'members' | 'asked'> = { members: [], asked: 0 }
  app.get('/v3/conversations/:conversation/pagedmembers', (_request, response) => {
    readers.asked += 1
    response.json({ members: readers.members.map((member, n) => ({ id: `29:${n}`, ...member })) })
  })
  return Object.assign(readers, {
    url,
    issuer: url,
    sent,
    updated,
    troubles,
    tokenFor: (appId: string) => token(privateKey, { iss: url, aud: appId, serviceurl: url }),
    close,
  })
}

/** An application on a free port of loopback. */
export async function listening(app: Express): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await new Promise<Server>(resolve => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started))
    // Node hangs up after five seconds: just as long as a busy machine takes to send its next request.
    started.keepAliveTimeout = 0
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => closed(server) }
}

/** What still hangs is cut off. */
function closed(server: Server): Promise<void> {
  return new Promise(done => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

function token(key: KeyObject, claims: Record<string, string>): string {
  const now = Math.floor(Date.now() / 1000)
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const said = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encode({ ...claims, nbf: now, exp: now + 300 })}`
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`
}
