import type { ProposedLine } from '../../../domain/reading/proposal.ts'
import type { useReview } from '../useReview.ts'

/** What every part of the editor is given. */
export type EditProps = { line: ProposedLine; review: ReturnType<typeof useReview> }
