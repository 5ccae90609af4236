import { refuseUndecided, refuseUnknownNames, scoreOf } from './agreement.ts'
import { change } from './changed.ts'
import type { NewEvent } from './event.ts'
import type { Item } from './item.ts'
import type { LinkType } from './link.ts'
import { type Personal, refusePersonal } from './privacy.ts'
import { refuseOffScale, type Scale, saidScore } from './scale.ts'
import { newStatements, whatBecame } from './statements.ts'
import { type KeptDraft, textsOfDraft } from './workshop.ts'

/** A statement as it stood in an assessment. */
export type Stood = { itemId: string; text: string; heading: string | null; actionId: string | null }

/** An element as the newest assessment left it, with what the workshop has come to since. */
export type Reassessed = {
  item: Item
  score: number | null
  evidence: readonly Stood[]
  gaps: readonly Stood[]
  kept: KeptDraft
}

export type WorkAction = { itemId: string; reference: string; isComplete: boolean }

export type AssessInput = {
  plan: { tenantId: string; boardId: string; planId: string }
  scale: Scale | null
  elements: readonly Reassessed[]
  /** Every action that a draft names and the board has, by id. */
  actions: ReadonlyMap<string, WorkAction>
  /** The people and agencies of the board, by name. */
  names: ReadonlySet<string>
  newId: () => string
  nextGap: () => string
}

/** A statement as the new assessment keeps it; `ended` says how one that stood last time came to its end. */
export type Statement = Stood & {
  kind: 'evidence' | 'gap'
  elementId: string
  ended: { how: 'dropped' | 'closed'; words: string | null; by: string[] } | null
}

/** Everything that a finished workshop writes, in one transaction. */
export type Assessed = {
  scores: { elementId: string; score: number | null; agreedBy: string[]; words: string | null }[]
  statements: Statement[]
  made: Item[]
  links: { type: LinkType; fromId: string; toId: string }[]
  events: AssessedEvent[]
}

export type AssessedEvent = Pick<NewEvent, 'itemId' | 'kind' | 'changes' | 'words'> & {
  confirmed: Personal[]
}

/**
 * What was agreed becomes the new assessment: what was carried over stands in it again, what was typed is new, and what was closed
 * or dropped is told with how. Refused, code `not valid`, while an element is undecided, or a score has nobody who agreed it.
 */
export function assess(input: AssessInput): Assessed {
  refuseUndecided(input.elements.map(({ item, kept }) => ({ element: item.text, draft: kept.draft })))
  const parts = input.elements.map(element => assessElement(element, input))
  return {
    scores: parts.map(({ score }) => score),
    statements: parts.flatMap(({ statements }) => statements),
    made: parts.flatMap(({ made }) => made),
    links: parts.flatMap(({ links }) => links),
    events: parts.flatMap(({ events }) => events),
  }
}

function assessElement(element: Reassessed, input: AssessInput) {
  const { item, kept } = element
  const { draft } = kept
  const confirmed = refusePersonal(textsOfDraft(draft), kept.confirmed)
  const score = scoreOf(draft)
  refuseOffScale(score, input.scale, item.text)
  refuseUnknownNames(draft.agreedBy, input.names)
  const before = whatBecame(element, input)
  const fresh = newStatements(element, input)
  const agreedBy = score === null ? [] : draft.agreedBy
  const words = draft.words.trim() || null
  return {
    score: { elementId: item.itemId, score, agreedBy, words },
    statements: [...before.statements, ...fresh.statements],
    made: fresh.made,
    links: [...before.links, ...fresh.links],
    events: [
      { ...told(element, score, agreedBy, words), confirmed },
      ...[...before.events, ...fresh.events].map((event): AssessedEvent => ({ ...event, confirmed })),
    ],
  }
}

function told(
  { item, score: was }: Reassessed,
  score: number | null,
  agreedBy: string[],
  words: string | null,
) {
  return {
    itemId: item.itemId,
    kind: 'assessed' as const,
    changes: change('score', saidScore(was), saidScore(score)),
    words:
      [agreedBy.length > 0 && `Agreed by ${agreedBy.join(', ')}.`, words].filter(Boolean).join(' ') || null,
  }
}
