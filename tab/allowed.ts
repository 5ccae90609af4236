import { Refusal } from '../domain/refusal.ts'

/** Whether the domain would refuse it: a rule is asked what it thinks, not written again for the screen. */
export function allowed(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
