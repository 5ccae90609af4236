import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Server } from 'node:http'
import express, { type Express } from 'express'

/** What the bot sent, as Teams would have received it. */
export type Sent = { conversation: string; replyTo: string; activity: Record<string, unknown> }

/** Stands in for Teams on loopback: takes what the bot sends, and signs for what it says to the bot. */
export type Connector = {
  url: string
  issuer: string
  sent: Sent[]
  /** A token that this connector signed for a bot, good for five minutes. */
  tokenFor(appId: string): string
  close(): Promise<void>
}

const keyId = 'connector'

export async function startConnector(): Promise<Connector> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const sent: Sent[] = []
  const app = express()
  const { url, close } = await listening(app)
  app.get('/openid', (_request, response) => void response.json({ jwks_uri: `${url}/keys` }))
  app.get('/keys', (_request, response) => {
    const key = { ...publicKey.export({ format: 'jwk' }), kid: keyId, endorsements: ['msteams'] }
    response.json({ keys: [key] })
  })
  app.post('/v3/conversations/:conversation/activities/:replyTo', express.json(), (request, response) => {
    const { conversation, replyTo } = request.params
    sent.push({ conversation, replyTo, activity: request.body })
    response.status(201).json({ id: `sent-${sent.length}` })
  })
  return {
    url,
    issuer: url,
    sent,
    tokenFor: appId => token(privateKey, { iss: url, aud: appId, serviceurl: url }),
    close,
  }
}

/** An application on a free port of loopback. */
export async function listening(app: Express): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await new Promise<Server>(resolve => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started))
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise(done => server.close(() => done())) }
}

function token(key: KeyObject, claims: Record<string, string>): string {
  const now = Math.floor(Date.now() / 1000)
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const said = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encode({ ...claims, nbf: now, exp: now + 300 })}`
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`
}
