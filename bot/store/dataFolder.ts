import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder, and those above it that are missing, one step at a time: where the system answers "not found" to making a folder in
 * one that is there, as in /proc, Node's way of making all at once asks again for ever.
 */
export function makeFolder(folder: string): void {
  const whole = resolve(folder)
  if (existsSync(whole)) {
    refuseUnlessFolder(whole)
    return
  }
  makeFolder(dirname(whole))
  try {
    mkdirSync(whole)
  } catch (error) {
    // Another copy of the server may have made it meanwhile.
    if (!existsSync(whole)) throw error
  }
}

/** Refused here it goes by the name that was set, and not by that of a file within. */
function refuseUnlessFolder(path: string): void {
  if (statSync(path).isDirectory()) return
  throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR', path })
}
