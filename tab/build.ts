import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What the tab is made of; when none of it changed, neither has the tab. */
const made = ['tab', 'domain', 'package-lock.json', 'vite.config.ts']
const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/tab/.made-of')

/** Builds the tab, unless the build that is there was made of the same files: a second start is then a fast one. */
const now = await fingerprint()
const then = await readFile(built, 'utf8').catch(() => null)
if (now !== then) {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await writeFile(built, now)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const path of await filesOf(made)) {
    hash.update(relative(root, path)).update('\0')
    hash.update(await readFile(path)).update('\0')
  }
  return hash.digest('hex')
}

async function filesOf(names: string[]): Promise<string[]> {
  const found = await Promise.all(names.map(name => filesUnder(join(root, name))))
  return found.flat().sort()
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}
