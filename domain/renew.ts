import { change } from './changed.ts'
import type { Day } from './day.ts'
import type { Change, NewEvent, Told } from './event.ts'
import { factsSaid, type Said } from './factsSaid.ts'
import type { Item } from './item.ts'
import type { Known } from './lead.ts'
import { isOpen } from './lifecycle.ts'
import { reopen } from './pause.ts'
import type { FactSaid, ProposedLine } from './reading/proposal.ts'
import { wordingChanges, wordingOf } from './rewording.ts'
import { isTracked, type Tracked } from './tracked.ts'
import { asTheDocumentSays, wordsOf } from './written.ts'

/** An item with what the board knows of it when a newer version of its document arrives. */
export type Standing = {
  item: Item | Tracked
  /** The threads it is placed in. */
  threadIds: readonly string[]
  /** Of an element in the latest assessment; null is "not recorded". */
  score: number | null
  /** What its document said of it last, as it was read and whatever a reviewer made of that; null where no document did. */
  line: ProposedLine | null
}

/** What the newer version says of it. */
export type Written = { line: ProposedLine; item: Item; threadIds: readonly string[] }

/**
 * What becomes of it, and why. `otherwise` is where the document says otherwise (`to`) than the board (`from`): the board keeps its
 * own, unless the reviewer takes the document's, and then it is among the changes too.
 */
export type Renewal = {
  item: Item | Tracked
  changes: Change[]
  otherwise: Otherwise[]
  words: string | null
  /** It was withdrawn, and is in the document again. */
  isBack: boolean
  /** That it was closed and goes on; null where it was not, or does not. */
  reopened: NewEvent | null
}

export type Otherwise = Change & { fact: FactSaid }

export type RenewalContext = {
  known: Known
  told: Told
  cycleOpenedOn: Day | null
  /** What items are called before and after, for a parent or a thread that is another now. */
  names: { before: (itemId: string) => string; after: (itemId: string) => string }
}

/**
 * A newer version of a document renews an item. How it is worded, where it stands and what it scored is the document's to say.
 * Lead, due day, success and colour are filled in where the board has none; where it has, what people said outlives the document,
 * unless the reviewer takes the document's. What a document merely repeats is no news, whatever people said since. Work that is
 * closed, or waits for the chair, keeps what it has unless the reviewer takes the document's; taken, it is opened again as anybody
 * opens it, with the document for a reason.
 */
export function renew(standing: Standing, written: Written, context: RenewalContext): Renewal {
  const wording = wordingChanges(standing, written, context)
  const { item: former } = standing
  if (!isTracked(former))
    return {
      item: { ...former, ...written.item },
      changes: wording,
      otherwise: [],
      words: null,
      isBack: former.withdrawn,
      reopened: null,
    }

  const said = factsSaid(former, standing.line, written.line, context)
  const taken = said.filter(({ fact, isMissing }) => isMissing || written.line.takes.includes(fact))
  const words = newWords(standing, written.line)
  const started = begun(former, new Set(taken.map(({ fact }) => fact)))
  const changes = [...wording, ...taken.map(asChange), ...started.changes]
  const isTouched = changes.length > 0 || words !== null || former.withdrawn
  const item: Tracked = {
    ...former,
    ...wordingOf(written.item),
    ...started.after,
    ...Object.assign({}, ...taken.map(({ after }) => after)),
    ...(words !== null && { heardOn: context.told.today }),
    ...(isTouched && { version: former.version + 1, changedAt: context.told.at }),
  }
  const otherwise = said.filter(fact => !fact.isMissing).map(asChange)
  const reopened = reopening(former, item, context.told)
  return { item, changes, otherwise, words, isBack: former.withdrawn, reopened }
}

function reopening(former: Tracked, { lifecycle }: Tracked, told: Told): NewEvent | null {
  if (isOpen(former.lifecycle) || !isOpen(lifecycle)) return null
  return reopen(former, asTheDocumentSays, told, lifecycle).event
}

/** A colour was declared, so somebody is at work on it, unless the document says where it stands. */
function begun(
  former: Tracked,
  taken: ReadonlySet<FactSaid>,
): { after: Partial<Tracked>; changes: Change[] } {
  const isBegun = taken.has('RAG') && !taken.has('lifecycle') && former.lifecycle.state === 'not started'
  if (!isBegun) return { after: {}, changes: [] }
  return {
    after: { lifecycle: { state: 'in progress' } },
    changes: change('lifecycle', 'not started', 'in progress'),
  }
}

function asChange({ fact, board, document }: Said): Otherwise {
  return { fact, from: board, to: document }
}

/** What the document says of progress is told once: a version that repeats it tells nothing new. */
function newWords({ line: before }: Standing, line: ProposedLine): string | null {
  const words = wordsOf(line)
  return words === (before && wordsOf(before)) ? null : words
}
