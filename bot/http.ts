import type { Server } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { Refusal } from '../domain/refusal.ts'
import type { Desk } from './acts/desk.ts'
import { api } from './api/api.ts'
import type { Identify } from './api/identity.ts'
import type { Live } from './api/live.ts'
import { problems } from './api/problems.ts'

type Parts = {
  desk: Desk
  changes: Live
  identify: Identify
  /** The built tab. */
  pages: string
  isReady: () => Promise<boolean>
  /** From one address; more are asked to wait. */
  requestsPerMinute: number
  log: (error: unknown) => void
  /** `POST /api/messages`, where Teams speaks. */
  chat?: RequestHandler
}

/** Everything the server answers over HTTP, in the order it is tried. */
export function application(parts: Parts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', (_request, response) => void response.json({ alive: true }))
  app.get('/readyz', async (_request, response) => {
    const ready = await parts.isReady()
    response.status(ready ? 200 : 503).json({ ready })
  })
  app.use(compression({ filter: isWorthCompressing }))
  app.use(policies)
  app.use(localOnly)
  app.use('/api', pace(parts.requestsPerMinute))
  if (parts.chat) app.use('/api/messages', parts.chat)
  app.use('/api', api(parts.desk, parts.changes, parts.identify))
  app.use('/api', () => refuseUnknownPath())
  // Only these carry a fingerprint in their names, and may be kept for good; the page itself never is.
  app.use('/assets', express.static(join(parts.pages, 'assets'), { maxAge: '1y', immutable: true }))
  app.get('/{*path}', (request, response, next) => {
    if (!isNavigation(request)) throw new Refusal('not found', gone)
    response.sendFile('index.html', { root: parts.pages, maxAge: 0 }, error => {
      if (error && !response.headersSent) next(new Refusal('not found', unbuilt))
    })
  })
  app.use(problems(parts.log))
  return app
}

/** Somebody goes to a place. A file that is not there is never answered with the page: a script would be read from it. */
function isNavigation(request: express.Request): boolean {
  return !/^\/assets\/|\.\w+$/.test(request.path) && request.accepts('html') !== false
}

const gone = 'There is no such file here. Load the page again: it may have been renewed since it was opened.'
const unbuilt = 'The page has not been built yet. Stop the server and start it with npm start.'

/** Microsoft 365 hosts show the page in a frame; nobody else may. Fluent UI writes its styles as it runs. */
const policies = helmet({
  frameguard: false,
  crossOriginOpenerPolicy: false,
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'https://res.cdn.office.net'],
      fontSrc: ["'self'", 'https://res.cdn.office.net'],
      frameAncestors: [
        "'self'",
        'https://*.cloud.microsoft',
        'https://teams.microsoft.com',
        'https://*.teams.microsoft.com',
        'https://*.microsoft365.com',
        'https://*.office.com',
        'https://outlook.office.com',
        'https://outlook.office365.com',
        'https://outlook-sdf.office.com',
        'https://outlook-sdf.office365.com',
      ],
      upgradeInsecureRequests: null,
    },
  },
})

/** A live stream is left as it is: compressed, its few words would wait for more. */
function isWorthCompressing(request: express.Request, response: express.Response): boolean {
  return response.getHeader('content-type') !== 'text/event-stream' && compression.filter(request, response)
}

function pace(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new Refusal('too many requests', 'That is a great deal at once. Wait a minute, then go on.')
    },
  })
}

/**
 * In local mode nobody signs in, so only this machine's own pages may speak: a page of another site that finds this port, or a
 * name of another site pointed at this address, is refused.
 */
const localOnly: RequestHandler = (request, _response, next) => {
  const host = request.hostname
  const origin = request.get('origin')
  const isLocal = (name: string) => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(name)
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.get('host'))
  if (isLocal(host) && own) return next()
  throw new Refusal(
    'not allowed',
    'In local mode only pages of this machine may ask. Open http://localhost with its port.',
  )
}

function refuseUnknownPath(): never {
  throw new Refusal('not found', 'There is nothing here. /api/openapi.json lists what there is.')
}

/** Listens on loopback only; answers with the port, which differs from the one asked for when that was 0. */
export function listen(app: Express, port: number): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, '127.0.0.1', error => {
      if (error) return reject(error)
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : port })
    })
  })
}
