import { type Scale, sayOf } from '../../domain/scale.ts'
import type { ElementNow } from '../../domain/views/workshopPage.ts'
import type { ElementDraft } from '../../domain/workshop.ts'

/** What an element has come to, in the words of its step: "3 of 4", "not recorded", "undecided". */
export function sayDecision({ decision, agreedBy }: ElementDraft, scale: Scale | null): string {
  if (decision.is !== 'scored') return decision.is
  return agreedBy.length === 0
    ? `${sayOf(decision.score, scale)}, nobody named`
    : sayOf(decision.score, scale)
}

/** Whether nothing of it stands in the way of finishing. */
export function isDecided({ kept: { draft } }: ElementNow): boolean {
  const { decision, agreedBy } = draft
  return decision.is === 'not recorded' || (decision.is === 'scored' && agreedBy.length > 0)
}
