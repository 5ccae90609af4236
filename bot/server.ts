import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Desk } from './acts/desk.ts'
import { actAs, localTenant } from './api/identity.ts'
import { type Live, live } from './api/live.ts'
import { type Config, configFrom } from './config.ts'
import { whenFollowed } from './dispatch/whenFollowed.ts'
import { application, listen } from './http.ts'
import { coordinator } from './sample/people.ts'
import { plantSample } from './sample/sample.ts'
import { whyNotStarted } from './startFailure.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'

/** Whoever opened the page as the server started has it by then, and whoever speaks waits for nothing. */
const chatAfterMs = 1500
/** How long requests under way may take to end once the process is asked to stop. */
const patienceMs = 3000

const pages = fileURLToPath(new URL('../dist/tab', import.meta.url))
const log = (error: unknown) => console.error(error)

try {
  await start(configFrom(process.env))
} catch (error) {
  // What stops a start is for the person who started it: a sentence, not a stack.
  console.error(whyNotStarted(error))
  process.exit(1)
}

/** The composition root: the only place that knows every room. */
async function start(config: Config): Promise<void> {
  const store = await openStore(config.place)
  const desk: Desk = { store, now: () => Temporal.Now.instant().toString() }
  await plantSample(desk, localTenant, { withBoard: config.sample })
  const changes = await live(store)
  const site = { url: `http://localhost:${config.port}` }
  const tabAddress = (place: string) => `${site.url}/#/${place}`
  // Chat and the Bot Framework take half a second to load: the first page is shown first, and then they come, unasked.
  const chatting = once(async () => {
    const { chat } = await import('./chat/chat.ts')
    const { chatRouter } = await import('./chat/adapter.ts')
    const talk = chat({ desk, tabAddress, log })
    return chatRouter({ chat: talk, credentials: null, tenantId: localTenant, log })
  })
  const posting = async () => {
    const { speaker } = await import('./chat/speaker.ts')
    const { startTimers } = await import('./dispatch/timers.ts')
    const said = { desk, tabAddress, speaker: speaker(null, log), log }
    await startTimers({ ...said, ...config.posts, chance: Math.random })
  }
  const app = application({
    desk,
    changes,
    identify: actAs(store, coordinator.personId),
    chat: async (request, response, next) => (await chatting())(request, response, next),
    pages,
    isReady: () => answers(store),
    requestsPerMinute: config.requestsPerMinute,
    log,
  })
  const { server, port } = await listen(app, config.port)
  site.url = `http://localhost:${port}`
  console.log(`Golden Thread is at ${site.url}, on this machine only.`)
  console.log(
    `You are acting as ${coordinator.name}, the coordinator; the page lets you act as somebody else.`,
  )
  stopWhenAsked(server, changes, store)
  setTimeout(() => void chatting().catch(log), chatAfterMs).unref()
  // Posting that cannot begin is logged and stops nothing else.
  const begin = () => void posting().catch(log)
  await whenFollowed(desk, { isOnlyServer: 'folder' in config.place }, begin).catch(log)
}

/** The same promise however often it is asked for. */
function once<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => (begun ??= begin())
}

async function answers(store: Store): Promise<boolean> {
  return sql`select 1`.execute(store.db).then(
    () => true,
    () => false,
  )
}

/** Stops listening, lets what is under way end, then closes the store: nothing that was acknowledged is lost. */
function stopWhenAsked(server: Server, changes: Live, store: Store): void {
  const stop = async () => {
    const ended = new Promise(resolve => server.close(resolve))
    changes.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patienceMs).unref()
    await ended
    await store.jobs.stop()
    await store.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
