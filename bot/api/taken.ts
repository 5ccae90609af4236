import type { z } from 'zod'
import { saidOf } from './fieldWords.ts'

/** A request that is not of the shape its route takes: each field by its path, with what it takes. */
export class WrongShape extends Error {
  readonly issues: { path: string; message: string }[]

  constructor(issues: { path: string; message: string }[]) {
    super(sentenceOf(issues))
    this.name = 'WrongShape'
    this.issues = issues
  }
}

/** What was sent, as the shape takes it; refused as `WrongShape`. Anything else that fails a parse is a bug of ours. */
export function taken<T>(shape: z.ZodType<T>, sent: unknown): T {
  const parsed = shape.safeParse(sent, { error: saidOf })
  if (parsed.success) return parsed.data
  throw new WrongShape(firstOfEach(parsed.error.issues))
}

/** What is no day at all is not told of its year besides. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): WrongShape['issues'] {
  const said = issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  return [...Map.groupBy(said, ({ path }) => path).values()].flatMap(([first]) => first ?? [])
}

const mostSaid = 3

function sentenceOf(issues: WrongShape['issues']): string {
  const said = issues
    .slice(0, mostSaid)
    .map(({ path, message }) => `${path ? `“${path}”` : 'The request'} ${message}.`)
  const more = issues.length - said.length
  return [...said, ...(more > 0 ? [`${more} more under “issues”.`] : [])].join(' ')
}
