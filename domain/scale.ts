import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** What a matrix is scored on, both ends included; `levels` names each of them, where somebody has. */
export const Scale = z.object({
  from: z.int().min(0).max(10),
  to: z.int().min(0).max(10),
  levels: z.array(z.string()).default([]),
})
export type Scale = z.infer<typeof Scale>

/** Where nobody says what a matrix is scored on, a score is a number that documents use. */
const widest = { from: 0, to: 10 }

/** Every score of a scale, the lowest first. */
export function scoresOf(scale: Scale | null): number[] {
  const { from, to } = scale ?? widest
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

/** `2 of 4`; `2` where the scale is not known; a score nobody recorded is said to be missing, and is no nought. */
export function sayOf(score: number | null, scale: Scale | null): string {
  if (score === null) return 'not recorded'
  return scale ? `${score} of ${scale.to}` : `${score}`
}

/** The same as a history says it. */
export function saidScore(score: number | null): string {
  return score === null ? 'not recorded' : String(score)
}

export function isOn(scale: Scale | null, score: number | null): boolean {
  const { from, to } = scale ?? widest
  return score === null || (score >= from && score <= to)
}

/** Refuses, code `not valid`, a score that the matrix does not have. */
export function refuseOffScale(score: number | null, scale: Scale | null, element: string): void {
  if (isOn(scale, score)) return
  const { from, to } = scale ?? widest
  throw new Refusal('not valid', `${element} is scored from ${from} to ${to}, and ${score} is not on it.`, {
    field: 'score',
  })
}
