/** At most `count` requests in any stretch of so many milliseconds. */
export type Limit = { count: number; withinMs: number }

/** Of one bot in one conversation, as Teams documents them (“Optimize your bot with rate limiting in Teams”). */
export const conversationLimits: readonly Limit[] = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1_800, withinMs: 3_600_000 },
]

/** Of one app in one tenant: 50 a second are documented, an older page says 30; half of it leaves room for answers. */
export const tenantLimits: readonly Limit[] = [{ count: 25, withinMs: 1_000 }]

/** The longest stretch that has to be remembered. */
export const rememberedMs = 3_600_000

/**
 * From when one more request keeps within every limit: `now` where it does already. `ended` are the instants at which earlier ones
 * were answered, in milliseconds, those under way as `now`: the platform counts when they arrive, which is never later than that.
 */
export function allowedFrom(ended: readonly number[], now: number, limits: readonly Limit[]): number {
  const latestFirst = ended.toSorted((one, other) => other - one)
  return limits.reduce((from, { count, withinMs }) => {
    const inTheWay = latestFirst[count - 1]
    return inTheWay === undefined ? from : Math.max(from, inTheWay + withinMs + 1)
  }, now)
}
