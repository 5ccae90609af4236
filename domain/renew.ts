import { change } from './changed.ts'
import type { Day } from './day.ts'
import type { Change, Told } from './event.ts'
import type { Item } from './item.ts'
import { hasLead } from './lead.ts'
import { isOpen } from './lifecycle.ts'
import type { Person } from './person.ts'
import { ragWord } from './rag.ts'
import type { FactSaid, ProposedLine } from './reading/proposal.ts'
import { isTracked, type Tracked } from './tracked.ts'
import { recolour } from './update.ts'
import { factsWritten, leadOf, lifecycleSaid, saidLead, wordsOf } from './written.ts'

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
}

export type Otherwise = Change & { fact: FactSaid }

export type RenewalContext = {
  people: readonly Person[]
  told: Told
  cycleOpenedOn: Day | null
  /** What items are called before and after, for a parent or a thread that is another now. */
  names: { before: (itemId: string) => string; after: (itemId: string) => string }
}

/**
 * A newer version of a document renews an item. How it is worded, where it stands and what it scored is the document's to say.
 * Lead, due day, success and colour are filled in where the board has none; where it has, what people said outlives the document,
 * unless the reviewer takes the document's. What a document merely repeats is no news, whatever people said since. Work that is
 * closed, or waits for the chair, keeps what it has without a word.
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
  return { item, changes, otherwise, words, isBack: former.withdrawn }
}

/** A fact that the document says, where the board says otherwise or nothing. */
type Said = {
  fact: FactSaid
  board: string | null
  document: string | null
  after: Partial<Tracked>
  /** The board has none of its own. */
  isMissing: boolean
}

function factsSaid(
  former: Tracked,
  before: ProposedLine | null,
  line: ProposedLine,
  context: RenewalContext,
): Said[] {
  if (!isOpen(former.lifecycle) || former.lifecycle.state === 'proposed for closure') return []
  const saidBefore = before && factsWritten(before, context.people)
  return [
    ...leadSaid(former, line, context.people),
    ...daySaid(former, line),
    ...successSaid(former, line),
    ...colourSaid(former, line, context),
    ...standingSaid(former, line, context.told),
  ].filter(({ fact, board, document }) => document !== board && document !== saidBefore?.get(fact))
}

function leadSaid(former: Tracked, line: ProposedLine, people: readonly Person[]): Said[] {
  const lead = leadOf(line, people)
  if (lead.kind === 'none') return []
  const facts = { board: saidLead(former.lead), document: saidLead(lead), after: { lead, handover: null } }
  return [{ fact: 'lead', ...facts, isMissing: !hasLead(former.lead) }]
}

/** Another day than the one promised is a move, and the first day stays. */
function daySaid(former: Tracked, { dueOn }: ProposedLine): Said[] {
  if (!dueOn) return []
  const isMissing = former.dueOn === null
  const after = {
    dueOn,
    firstDueOn: former.firstDueOn ?? dueOn,
    moves: former.moves + (isMissing ? 0 : 1),
  }
  return [{ fact: 'due day', board: former.dueOn, document: dueOn, after, isMissing }]
}

function successSaid(former: Tracked, { success }: ProposedLine): Said[] {
  if (!success) return []
  const isMissing = former.success === null
  return [{ fact: 'success', board: former.success, document: success, after: { success }, isMissing }]
}

/** "Not known" is nothing said: neither does a document overrule a colour with it, nor a lead who has reported lack one. */
function colourSaid(former: Tracked, { rag }: ProposedLine, { told, cycleOpenedOn }: RenewalContext): Said[] {
  if (!rag || rag === 'none') return []
  const after = { ...recolour(former, rag, told.today, cycleOpenedOn), heardOn: told.today }
  const isMissing = former.rag === 'none' && former.updates === 0
  return [{ fact: 'RAG', board: ragWord(former.rag), document: ragWord(rag), after, isMissing }]
}

/** Where the document's status column says that it stands. */
function standingSaid(former: Tracked, { lifecycle, rag }: ProposedLine, told: Told): Said[] {
  if (!lifecycle) return []
  const { state } = former.lifecycle
  const isBegun = state === 'in progress' || (rag !== undefined && rag !== 'none')
  const after = { lifecycle: lifecycleSaid(lifecycle, isBegun ? 'in progress' : 'not started', told) }
  const isMissing = state === 'not started' && former.updates === 0
  return [{ fact: 'lifecycle', board: state, document: lifecycle, after, isMissing }]
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

function wordingChanges({ item, ...was }: Standing, written: Written, { names }: RenewalContext): Change[] {
  const { item: now, line } = written
  const parent = (id: string | null, name: (itemId: string) => string) => (id === null ? null : name(id))
  return [
    ...change('text', item.text, now.text),
    ...change('short name', item.label, now.label),
    ...change('sub-heading', item.heading, now.heading),
    ...change('attribution', item.attribution, now.attribution),
    ...change('sources', listed(item.sources), listed(now.sources)),
    ...(item.parentId === now.parentId
      ? []
      : change('stands under', parent(item.parentId, names.before), parent(now.parentId, names.after))),
    ...(new Set(was.threadIds).symmetricDifference(new Set(written.threadIds)).size === 0
      ? []
      : change(
          'golden threads',
          listed(was.threadIds.map(names.before)),
          listed(written.threadIds.map(names.after)),
        )),
    ...(now.kind === 'element' ? change('score', saidScore(was.score), saidScore(line.score ?? null)) : []),
  ]
}

function listed(words: readonly string[]): string | null {
  return words.length > 0 ? words.toSorted().join(', ') : null
}

function saidScore(score: number | null): string {
  return score === null ? 'not recorded' : String(score)
}

function wordingOf({ text, label, heading, attribution, parentId, sources, place, planId, withdrawn }: Item) {
  return { text, label, heading, attribution, parentId, sources, place, planId, withdrawn }
}
