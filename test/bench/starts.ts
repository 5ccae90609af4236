import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import type { Me } from '../../domain/views/me.ts'
import { folderFor, startServer } from '../support/server.ts'
import { type Measured, timed } from './table.ts'

/** From nothing to a usable board: an empty folder, then the same one again; beside PGlite opening alone. */
export async function starts(): Promise<Measured[]> {
  const place = folderFor('bench')
  const bare = folderFor('bench-bare')
  const open = async () => (await PGlite.create(bare.folder)).close()
  const coldFloor = await timed(open)
  const warmFloor = await timed(open)
  const cold = await usableBoard(place.folder)
  const warm = await usableBoard(place.folder)
  place.remove()
  bare.remove()
  return [
    {
      what: 'cold start to a usable board',
      ours: cold.milliseconds,
      floor: coldFloor,
      aim: '≤ 3,000 ms',
      met: cold.milliseconds <= 3000,
    },
    {
      what: 'warm start to a usable board',
      ours: warm.milliseconds,
      floor: warmFloor,
      aim: 'said beside its floor',
    },
    {
      what: 'memory after the board was read, MB',
      ours: warm.megabytes,
      aim: '≤ 300 MB',
      met: warm.megabytes <= 300,
    },
  ]
}

async function usableBoard(folder: string): Promise<{ milliseconds: number; megabytes: number }> {
  const begun = performance.now()
  const server = await startServer({ DATA_DIR: folder })
  const me = await server.ask<Me>('GET', '/me')
  await server.ask('GET', `/boards/${me.body.boards[0]?.boardId}`)
  const milliseconds = performance.now() - begun
  const megabytes = residentMegabytes(server.process.pid)
  await server.stop()
  return { milliseconds, megabytes }
}

/** What the process holds in memory, where the system says so (Linux). */
function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}
