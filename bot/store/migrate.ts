import { readdirSync, readFileSync } from 'node:fs'

/** What migrating needs of a connection: statements one by one, and a script of several at once. */
export type Connection = {
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>
  exec(script: string): Promise<unknown>
}

const folder = new URL('./migrations/', import.meta.url)
/** Any number that no other program on this PostgreSQL locks: "gold" in ASCII. */
const lock = 0x676f6c64

/**
 * Applies the numbered scripts that are not applied yet, each in its own transaction. Two starters are safe: the second waits
 * for the first and then finds nothing to do. A script that changed after it was applied is refused: they are never edited.
 */
export async function migrate(connection: Connection): Promise<string[]> {
  await connection.query('select pg_advisory_lock($1)', [lock])
  try {
    await connection.exec(
      'create table if not exists migration (name text primary key, script text not null)',
    )
    const { rows } = await connection.query<{ name: string; script: string }>(
      'select name, script from migration',
    )
    const applied = new Map(rows.map(row => [row.name, row.script]))
    const pending = scripts().filter(({ name, script }) => !isApplied(applied.get(name), script, name))
    for (const { name, script } of pending) await apply(connection, name, script)
    return pending.map(({ name }) => name)
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [lock])
  }
}

/** Those of this version, in order. */
export function scripts(): { name: string; script: string }[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.sql'))
  return names.sort().map(name => ({ name, script: readFileSync(new URL(name, folder), 'utf8') }))
}

function isApplied(applied: string | undefined, script: string, name: string): boolean {
  if (applied === undefined) return false
  if (applied === script) return true
  throw new Error(
    `Migration ${name} was edited after it was applied. Put it back, and write a new one instead.`,
  )
}

async function apply(connection: Connection, name: string, script: string): Promise<void> {
  await connection.exec('begin')
  try {
    await connection.exec(script)
    await connection.query('insert into migration (name, script) values ($1, $2)', [name, script])
    await connection.exec('commit')
  } catch (error) {
    await connection.exec('rollback')
    throw error
  }
}
