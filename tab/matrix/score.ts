/** A score is what an assessment recorded. Nothing recorded is not a nought, and is never shown as one. */
export function sayScore(score: number | null): string {
  return score === null ? 'score not recorded' : `score ${score}`
}
