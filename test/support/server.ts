import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { coordinator } from '../../bot/sample/people.ts'

/** The real server in a process of its own, as `npm start` runs it. */
export type RunningServer = {
  url: string
  process: ChildProcess
  /** What it printed so far. */
  said(): string
  /** Asks the API as somebody; answers status and body. */
  ask<T>(
    method: string,
    path: string,
    body?: unknown,
    personId?: string,
  ): Promise<{ status: number; body: T }>
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

const root = resolve(import.meta.dirname, '../..')

/** A start takes a second or two; unpacking an empty store on a busy machine, some more. */
const patience = 30_000

export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const server = spawn(process.execPath, ['bot/server.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', REQUESTS_PER_MINUTE: '1000000', ...settings },
  })
  const printed = { text: '' }
  server.stdout.on('data', data => (printed.text += data))
  server.stderr.on('data', data => (printed.text += data))
  const url = await urlFrom(server, printed)
  return {
    url,
    process: server,
    said: () => printed.text,
    ask: (method, path, body, personId = coordinator.personId) => ask(url, method, path, body, personId),
    stop: signal => stop(server, signal),
  }
}

/** Where it says that it is; whoever ends or says nothing for too long fails the test, with what it did say. */
function urlFrom(server: ChildProcess, printed: { text: string }): Promise<string> {
  return new Promise((found, failed) => {
    const fail = (what: string) =>
      failed(new Error(`The server ${what}: ${printed.text || '(nothing printed)'}`))
    const timer = setTimeout(() => {
      server.kill('SIGKILL')
      fail(`said no address in ${patience / 1000} seconds`)
    }, patience)
    server.stdout?.on('data', () => {
      const match = /http:\/\/localhost:\d+/.exec(printed.text)
      if (!match) return
      clearTimeout(timer)
      found(match[0])
    })
    server.once('exit', code => {
      clearTimeout(timer)
      fail(`ended with ${code}`)
    })
  })
}

/** A folder for one test's data, and how to be rid of it. */
export function folderFor(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `golden-thread-${name}-`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

async function ask<T>(
  url: string,
  method: string,
  path: string,
  body: unknown,
  personId: string,
): Promise<{ status: number; body: T }> {
  const isFile = body instanceof Uint8Array
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      'acting-as': personId,
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
    },
    ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null }
}

function stop(server: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (server.exitCode !== null) return Promise.resolve(server.exitCode)
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve))
  server.kill(signal)
  return ended
}
