import { randomUUID } from 'node:crypto'
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** A live lock is touched this often; one of another machine or container that was not for so long is left behind. */
const beatMs = 5_000
const deadAfterMs = 20_000

/**
 * Two processes on one embedded folder silently lose data, so the second is refused with a sentence. A lock left behind is taken
 * over: at once where its process can be seen to be gone, after twenty seconds where it was on another machine or in another
 * container, whose processes cannot be seen from here.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'in-use-by')
  const mine = `${file}.${randomUUID()}`
  const me = `${process.pid} ${startOf(process.pid)} ${here()}`
  writeFileSync(mine, me)
  try {
    // A link appears whole or not at all, and never over an existing one: of two starters one wins.
    while (!linked(mine, file)) takeOver(file, folder)
  } finally {
    rmSync(mine, { force: true })
  }
  const beat = setInterval(() => touch(file), beatMs).unref()
  return () => {
    clearInterval(beat)
    if (read(file) === me) rmSync(file, { force: true })
  }
}

/** Moves a dead process's lock out of the way; of two who try, one moves it and the other finds it gone. */
function takeOver(file: string, folder: string): void {
  const found = read(file)
  if (found !== null) refuseIfAlive(found, file, folder)
  const aside = `${file}.left-${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  // Somebody was faster and the lock moved was theirs: it is put back, and the next look finds it alive.
  if (moved !== found) linked(aside, file)
  rmSync(aside, { force: true })
}

function refuseIfAlive(lock: string, file: string, folder: string): void {
  const [pid = '', start, ...place] = lock.split(' ')
  const alive = place.join(' ') === here() ? isAlive(Number(pid), start) : ageOf(file) < deadAfterMs
  if (!alive) return
  throw new Error(
    `Another Golden Thread (process ${pid}) is using the data in ${folder}. Stop it first, or set DATA_DIR to another folder.`,
  )
}

function isAlive(pid: number, start: string | undefined): boolean {
  if (start !== startOf(pid)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** The machine, and where the system has them (Linux) the container whose process numbers these are. */
function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** When a process started, where the system says so (Linux): tells a process from a later one with the same number. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
}

function touch(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // The folder was taken away from under us; the next write will say so.
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
