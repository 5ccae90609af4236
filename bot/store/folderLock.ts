import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Two processes on one embedded folder silently lose data, so the second is refused with a sentence. A lock left behind by a
 * process that was killed is taken over: its number is nobody's, or somebody else's who started at another time.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'in-use-by')
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`)
  try {
    // A link appears whole or not at all, and never over an existing one: of two starters one wins.
    while (!linked(mine, file)) takeOver(file, folder)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(file, { force: true })
}

/** Moves a dead process's lock out of the way; of two who try, one moves it and the other finds it gone. */
function takeOver(file: string, folder: string): void {
  const found = read(file)
  refuseIfAlive(found, folder)
  const aside = `${file}.left-by-${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  // Somebody was faster and the lock moved was theirs: it is put back.
  if (moved !== found) linked(aside, file)
  rmSync(aside, { force: true })
  refuseIfAlive(moved, folder)
}

function refuseIfAlive(lock: string | null, folder: string): void {
  const [pid, start] = lock?.split(' ') ?? []
  if (!pid || !isAlive(Number(pid)) || start !== startOf(Number(pid))) return
  throw new Error(
    `Another Golden Thread (process ${pid}) is using the data in ${folder}. Stop it first, or set DATA_DIR to another folder.`,
  )
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process started, where the system says so (Linux): tells a process from a later one with the same number. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
