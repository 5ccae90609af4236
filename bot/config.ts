import { z } from 'zod'
import { type QuietHours, usualQuietHours } from '../domain/quietHours.ts'
import type { Place } from './store/open.ts'

const whole = 'must be a whole number from 0 to 65535'

const some = 'must be a whole number from 1'
const upToAnHour = 'must be a number from 0 to 3600'

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
  REQUESTS_PER_MINUTE: z.coerce.number(some).int(some).min(1, some).default(1200),
  /** For how many seconds what changes on a board is gathered before its channel hears of it, from the first change on. */
  POST_AFTER_SECONDS: z.coerce.number(upToAnHour).min(0, upToAnHour).max(3600, upToAnHour).default(60),
  /** When nothing is posted unasked, `19:00-07:30` in the board's time zone; `none` posts at any hour of any day. */
  QUIET_HOURS: z
    .string()
    .regex(
      /^(none|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/,
      'must be none, or times like 19:00-07:30',
    )
    .optional(),
  /** `yes` puts the sample board into an empty store, `no` starts with none. */
  SAMPLE: z.enum(['yes', 'no'], 'must be yes or no').default('yes'),
})

export type Config = {
  port: number
  place: Place
  requestsPerMinute: number
  sample: boolean
  posts: { windowMs: number; quiet: QuietHours | null }
}

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
  const { PORT, DATA_DIR, DATABASE_URL, REQUESTS_PER_MINUTE, SAMPLE, POST_AFTER_SECONDS, QUIET_HOURS } =
    parsed.data
  return {
    port: PORT,
    place: DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_DIR },
    requestsPerMinute: REQUESTS_PER_MINUTE,
    sample: SAMPLE === 'yes',
    posts: { windowMs: POST_AFTER_SECONDS * 1000, quiet: quietHoursOf(QUIET_HOURS) },
  }
}

function quietHoursOf(set: string | undefined): QuietHours | null {
  if (set === undefined) return usualQuietHours
  const [from = '', until] = set.split('-')
  return until ? { from, until } : null
}
