import { type Day, dayAt } from '../../domain/day.ts'
import type { AssessmentView, MatrixPage } from '../../domain/views/matrixPage.ts'
import { sayPartOfYear } from './partOfYear.ts'

/** When an assessment was completed, as precisely as it says; else when it came onto the board. */
export function sayWhen(
  { head, recordedAt }: Pick<AssessmentView, 'head' | 'recordedAt'>,
  { today, timeZone }: { today: Day; timeZone: string },
): string {
  return sayPartOfYear(head.completedOn ?? dayAt(recordedAt, timeZone), today)
}

export type Scores = ReadonlyMap<string, number | null>

/** Each element's score in an assessment; an element that it did not have is not there. */
export function scoresIn({ elements }: Pick<AssessmentView, 'elements'>): Scores {
  return new Map(elements.map(({ itemId, score }) => [itemId, score]))
}

export const noOther = 'none'

/** The earlier assessment that is drawn beside the newest: the one that was chosen, or the one before. */
export function besideOf({ assessments }: MatrixPage, chosen: string | undefined): AssessmentView | null {
  const earlier = assessments.slice(1)
  if (chosen === noOther) return null
  return earlier.find(({ assessmentId }) => assessmentId === chosen) ?? earlier[0] ?? null
}
