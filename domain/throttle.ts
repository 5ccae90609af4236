/** At most `count` requests in any stretch of so many milliseconds. */
export type Limit = { count: number; withinMs: number }

/** Of one bot in one conversation, as Teams documents them (“Optimize your bot with rate limiting in Teams”). */
export const conversationLimits: readonly Limit[] = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1_800, withinMs: 3_600_000 },
]

/** Of one app in one tenant: 50 a second are documented, an older page says 30; posts and answers together are kept to half of it. */
export const tenantLimits: readonly Limit[] = [{ count: 25, withinMs: 1_000 }]

/** Of what nobody asked for: a quarter of each limit is left to whoever speaks while it is said, who then waits for no post. */
export function leavingRoom(limits: readonly Limit[]): Limit[] {
  return limits.map(({ count, withinMs }) => ({ count: count - Math.ceil(count / 4), withinMs }))
}

/**
 * From when one more request keeps within every limit: `now` where it does already. `ended` are the instants at which earlier ones
 * were answered, in milliseconds, those under way as `now`: the platform counts when they arrive, which is never later than that.
 */
export function allowedFrom(ended: readonly number[], now: number, limits: readonly Limit[]): number {
  return allowedAfter(
    ended.toSorted((one, other) => one - other),
    now,
    limits,
  )
}

/** An answer has reached the platform by then, unless its limits hold it back. */
const answerTakesMs = 2_000

/**
 * By when what was `heard` in a conversation, in milliseconds, is answered: one after another, as fast as the limits allow. Of
 * twenty who speak at once the last is answered seconds later, and what nobody asked for comes after them all.
 */
export function answeredBy(heard: readonly number[], limits: readonly Limit[]): number[] {
  const answered: number[] = []
  for (const at of heard.toSorted((one, other) => one - other))
    answered.push(allowedAfter(answered, at, limits))
  return answered.map(at => at + answerTakesMs)
}

/** `earlier` with the latest last. */
function allowedAfter(earlier: readonly number[], now: number, limits: readonly Limit[]): number {
  return limits.reduce((from, { count, withinMs }) => {
    const inTheWay = earlier.at(-count)
    return inTheWay === undefined ? from : Math.max(from, inTheWay + withinMs + 1)
  }, now)
}
