import { z } from 'zod'
import { Instant } from './day.ts'

const By = z.object({ personId: z.string(), name: z.string() })

/** What work was when it was put on hold or cancelled, and is again once it goes on. */
export const AtWork = z.enum(['not started', 'in progress'])
export type AtWork = z.infer<typeof AtWork>

/** Where a piece of work stands, with the facts each state needs. Colour is another question, and is kept apart. */
export const Lifecycle = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not started') }),
  z.object({ state: z.literal('in progress') }),
  z.object({ state: z.literal('proposed for closure'), evidence: z.string(), by: By, at: Instant }),
  z.object({ state: z.literal('complete'), by: By, at: Instant }),
  z.object({ state: z.literal('cancelled'), was: AtWork, reason: z.string(), by: By, at: Instant }),
  z.object({ state: z.literal('on hold'), was: AtWork, reason: z.string(), by: By, at: Instant }),
])
export type Lifecycle = z.infer<typeof Lifecycle>

/** In the order people read them on a board. */
export const LifecycleState = z.enum([
  'complete',
  'proposed for closure',
  'in progress',
  'on hold',
  'not started',
  'cancelled',
])
export type LifecycleState = Lifecycle['state']

/** Open work is what can still be late: neither complete nor cancelled. */
export function isOpen({ state }: Pick<Lifecycle, 'state'>): boolean {
  return state !== 'complete' && state !== 'cancelled'
}
