import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { nothingCanBeKept } from './startFailure.ts'
import type { Place } from './store/open.ts'

const whole = 'must be a whole number from 0 to 65535'

const Environment = z.object({
  /** The TCP port on loopback. */
  PORT: z.coerce.number(whole).int(whole).min(0, whole).max(65535, whole).default(3978),
  /** Where the embedded store lives; made when it is missing. */
  DATA_DIR: z.string().min(1).default('data'),
  /** A PostgreSQL instead of the embedded store: `postgres://user:password@host:5432/database`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** How many requests one address may make in a minute before it is asked to wait. */
  REQUESTS_PER_MINUTE: z.coerce.number('must be a number').int().min(1).default(1200),
  /** `yes` puts the sample board into an empty store, `no` starts with none. */
  SAMPLE: z.enum(['yes', 'no'], 'must be yes or no').default('yes'),
})

export type Config = { port: number; place: Place; requestsPerMinute: number; sample: boolean }

/** The environment, read once. What is wrong is said in a sentence that names the setting. */
export function configFrom(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(
      `The setting ${issue?.path.join('.')} is not right: ${issue?.message}. See “Settings” in the README.`,
    )
  }
  const { PORT, DATA_DIR, DATABASE_URL, REQUESTS_PER_MINUTE, SAMPLE } = parsed.data
  return {
    port: PORT,
    place: DATABASE_URL ? { url: DATABASE_URL } : { folder: made(DATA_DIR) },
    requestsPerMinute: REQUESTS_PER_MINUTE,
    sample: SAMPLE === 'yes',
  }
}

/**
 * The folder, there to be opened. It is made one step at a time: where the system answers “not found” to making a folder in one that is
 * there, as in /proc, Node's way of making all at once asks again for ever.
 */
function made(folder: string): string {
  try {
    makeEach(resolve(folder))
  } catch {
    throw new Error(nothingCanBeKept(folder))
  }
  return folder
}

function makeEach(folder: string): void {
  if (existsSync(folder)) return
  makeEach(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another copy of the server may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}
