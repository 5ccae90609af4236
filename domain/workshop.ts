import { z } from 'zod'
import { Instant } from './day.ts'
import { Refusal } from './refusal.ts'
import { refuseOffScale, type Scale } from './scale.ts'

const Words = z.string().max(2000)
/** Typed one below the other; each line becomes a statement of its own. */
const Lines = z.string().max(20_000)

/** What a workshop has come to about one element so far. Nothing of it is on the record until the workshop is finished. */
export const ElementDraft = z.strictObject({
  decision: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('undecided') }),
    z.strictObject({ is: z.literal('not recorded') }),
    z.strictObject({ is: z.literal('scored'), score: z.int().min(0).max(10) }),
  ]),
  /** People and agencies of the board, by name. */
  agreedBy: z.array(z.string().min(1).max(200)).max(100),
  /** Why this score. */
  words: Words,
  /** Last time's evidence that holds no longer; what is not here is carried over. */
  dropped: z.array(z.uuid()).max(500),
  /** Completed actions taken as evidence, in the words they are to stand in. */
  offered: z.array(z.strictObject({ actionId: z.uuid(), text: Words })).max(200),
  evidence: Lines,
  /** Last time's gaps that are closed, by actions or as the words say; what is not here is carried over. */
  closed: z
    .array(z.strictObject({ itemId: z.uuid(), actionIds: z.array(z.uuid()).max(20), words: Words }))
    .max(500),
  gaps: Lines,
})
export type ElementDraft = z.infer<typeof ElementDraft>

export const nothingSaid: ElementDraft = {
  decision: { is: 'undecided' },
  agreedBy: [],
  words: '',
  dropped: [],
  offered: [],
  evidence: '',
  closed: [],
  gaps: '',
}

/** A draft with who wrote it last, and whether they said that what looks personal in it names nobody. */
export const KeptDraft = z.object({
  draft: ElementDraft,
  confirmed: z.boolean(),
  version: z.int(),
  changed: z.object({ by: z.string(), at: Instant }).nullable(),
})
export type KeptDraft = z.infer<typeof KeptDraft>

/** Before anybody has written anything about an element. */
export const unwritten: KeptDraft = { draft: nothingSaid, confirmed: false, version: 0, changed: null }

/**
 * Takes a draft in place of the one that its writer saw. Refused with `stale`, and what it is now, where somebody else wrote
 * meanwhile; and with `not valid` where the score is not on the scale.
 */
export function keepDraft(
  kept: KeptDraft,
  written: { draft: ElementDraft; confirmed: boolean; seen: number },
  { element, scale, by, at }: { element: string; scale: Scale | null; by: string; at: Instant },
): KeptDraft {
  const { draft, confirmed, seen } = written
  if (seen !== kept.version) refuseOvertaken(kept, element)
  const { decision } = draft
  if (decision.is === 'scored') refuseOffScale(decision.score, scale, element)
  return { draft, confirmed, version: kept.version + 1, changed: { by, at } }
}

function refuseOvertaken(kept: KeptDraft, element: string): never {
  throw new Refusal('stale', `${kept.changed?.by ?? 'Somebody'} changed ${element} since you looked.`, {
    version: kept.version,
    now: kept,
  })
}

/** Everything that people typed into it. */
export function textsOfDraft({ words, offered, evidence, closed, gaps }: ElementDraft): string[] {
  return [words, evidence, gaps, ...offered.map(({ text }) => text), ...closed.map(each => each.words)]
}

/** `one\n\n- two` is two lines: what is pasted often has its bullets still. */
export function linesIn(typed: string): string[] {
  return typed.split('\n').flatMap(line => line.replace(/^\s*(?:[-–•●*]\s+)?/, '').trim() || [])
}

/** Refuses, code `stale`, to finish a workshop in which somebody wrote since whoever finishes it looked. */
export function refuseUnseen({ version }: { version: number }, seen: number): void {
  if (version === seen) return
  throw new Refusal(
    'stale',
    'Something was written since you looked. Look through it again, and then finish.',
    {
      version,
    },
  )
}
