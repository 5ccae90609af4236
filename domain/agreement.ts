import { Refusal } from './refusal.ts'
import type { ElementDraft } from './workshop.ts'

/** The score that was agreed; null where it was agreed that there is none to record. */
export function scoreOf({ decision }: ElementDraft): number | null {
  return decision.is === 'scored' ? decision.score : null
}

type Drafted = { element: string; draft: ElementDraft }

/** Refuses, code `not valid`, to finish before each element is scored by somebody, or said to have no score. */
export function refuseUndecided(drafted: readonly Drafted[]): void {
  const undecided = drafted.filter(({ draft }) => draft.decision.is === 'undecided')
  if (undecided.length > 0)
    throw new Refusal(
      'not valid',
      `${named(undecided)} ${undecided.length === 1 ? 'is' : 'are'} undecided. Give a score, or say that it is not recorded.`,
      { field: 'decision' },
    )
  const alone = drafted.filter(({ draft }) => draft.decision.is === 'scored' && draft.agreedBy.length === 0)
  if (alone.length === 0) return
  throw new Refusal('not valid', `Nobody is named who agreed the score of ${named(alone)}. Say who did.`, {
    field: 'agreedBy',
  })
}

/** Refuses, code `not valid`, whoever is neither on the board nor one of its agencies. */
export function refuseUnknownNames(agreedBy: readonly string[], names: ReadonlySet<string>): void {
  const stranger = agreedBy.find(name => !names.has(name))
  if (stranger === undefined) return
  throw new Refusal(
    'not valid',
    `“${stranger}” is nobody on this board, and none of its agencies. Choose who agreed.`,
    { field: 'agreedBy' },
  )
}

function named(drafted: readonly Drafted[]): string {
  const names = drafted.map(({ element }) => element)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
