import type { Day } from './day.ts'
import type { NewEvent, Told } from './event.ts'
import type { Item } from './item.ts'
import type { Known } from './lead.ts'
import type { LinkType } from './link.ts'
import type { Plan } from './plan.ts'
import type { FactSaid, Proposal, ProposedLine } from './reading/proposal.ts'
import { Refusal } from './refusal.ts'
import { type Renewal, type RenewalContext, renew, type Standing } from './renew.ts'
import type { Tracked } from './tracked.ts'
import { undecidedOf } from './undecided.ts'
import { type Becoming, firstFacts, idOf, itemFrom, threadsOf, trackedFrom, wordsOf } from './written.ts'

/** What a line has become, and what its document says happened. Tracked kinds carry their facts. */
export type Accepted = {
  item: Item | Tracked
  /** A line of a newer version that renews an item keeps that item's reference, lead, links and history. */
  renews: boolean
  /** New, or elsewhere than before: only then are the document's own links and placements made anew. */
  isPlaced: boolean
  /** In the order of its history; none where nothing happened to it. */
  events: Pick<NewEvent, 'kind' | 'changes' | 'words'>[]
}

/** Everything one acceptance writes, in one transaction. */
export type Acceptance = {
  plan: Plan
  items: Accepted[]
  /** What the newer version no longer has. */
  gone: (Item | Tracked)[]
  placements: { itemId: string; threadId: string }[]
  links: { type: LinkType; fromId: string; toId: string }[]
  scores: { elementId: string; score: number | null }[]
  /** The items of each line of the document as it was read, by its id: several where a reviewer split it. */
  ids: ReadonlyMap<string, string[]>
  /** Where document and board disagree and nobody has decided, by the id of the line as it was read. */
  undecided: ReadonlyMap<string, FactSaid[]>
}

export type RenewalInput = {
  proposal: Proposal
  plan: Pick<Plan, 'tenantId' | 'boardId' | 'planId'>
  /** The items of the plan that a newer version renews, in the order of the document; none for a new plan. */
  standing: readonly Standing[]
  /** Which of them each line is, by the line's id. */
  matches: ReadonlyMap<string, string>
  known: Known
  cycleOpenedOn: Day | null
  told: Told
}

export type AcceptInput = RenewalInput & {
  plan: Plan
  /** The next reference of a kind, `A13`; null for kinds that have none. */
  nextReference: (kind: Item['kind']) => string | null
  newId: () => string
}

/**
 * Turns what was reviewed into items, placements and links. Dropped lines stay out; a line whose parent was dropped is refused,
 * code `not valid`, so that nothing is lost by accident.
 */
export function accept(input: AcceptInput): Acceptance {
  const becoming = becomingOf(input, input.newId)
  const lines = [...becoming.lines.values()]
  refuseOrphans(lines, becoming)
  const renewals = renewed(input, becoming)
  return {
    plan: input.plan,
    items: lines.map(line => accepted(line, renewals.get(line.id), becoming, input)),
    gone: goneFrom(input),
    placements: lines.flatMap(line =>
      threadsOf(line, becoming).map(threadId => ({ itemId: idOf(line, becoming), threadId })),
    ),
    links: lines.flatMap(line => linksOf(line, becoming)),
    scores: lines.flatMap(line =>
      line.kind === 'element' ? [{ elementId: idOf(line, becoming), score: line.score ?? null }] : [],
    ),
    ids: idsByRead(lines, becoming),
    undecided: undecidedByRead(lines, renewals),
  }
}

function idsByRead(lines: ProposedLine[], becoming: Becoming): Map<string, string[]> {
  const byRead = Map.groupBy(lines, line => line.from ?? line.id)
  return new Map([...byRead].map(([id, made]) => [id, made.map(line => idOf(line, becoming))]))
}

function undecidedByRead(lines: ProposedLine[], renewals: Map<string, Renewal>): Map<string, FactSaid[]> {
  const byRead = Map.groupBy(lines, line => line.from ?? line.id)
  const undecided = (line: ProposedLine) => undecidedOf(line, renewals.get(line.id)?.otherwise ?? [])
  return new Map([...byRead].map(([id, made]) => [id, [...new Set(made.flatMap(undecided))]]))
}

/** What acceptance would change, before anybody decides: the items that lines renew, by the line's id, and what would be gone. */
export function renewalOf(input: RenewalInput): {
  renewals: Map<string, Renewal>
  gone: (Item | Tracked)[]
} {
  // A line that is no item yet goes by its own id until it has one: it is only compared.
  const becoming = becomingOf(input, line => line.id)
  return { renewals: renewed(input, becoming), gone: goneFrom(input) }
}

function becomingOf({ proposal, matches }: RenewalInput, idOfNew: (line: ProposedLine) => string): Becoming {
  const lines = new Map(proposal.lines.flatMap(line => (line.dropped ? [] : [[line.id, line] as const])))
  const ids = new Map([...lines.values()].map(line => [line.id, matches.get(line.id) ?? idOfNew(line)]))
  return { lines, ids }
}

function refuseOrphans(lines: ProposedLine[], { ids }: Becoming): void {
  if (lines.length === 0)
    throw new Refusal('not valid', 'Every line was left out: there is nothing to accept.')
  const orphan = lines.find(line => line.parentId !== undefined && !ids.has(line.parentId))
  if (!orphan) return
  throw new Refusal(
    'not valid',
    `“${orphan.text.slice(0, 80)}” stands under a line that was left out. Move it or leave it out too.`,
    {
      lineId: orphan.id,
    },
  )
}

function renewed(input: RenewalInput, becoming: Becoming): Map<string, Renewal> {
  const { tenantId, boardId, planId } = input.plan
  const standing = new Map(input.standing.map(each => [each.item.itemId, each]))
  const context = { ...input, names: namesOf(input, becoming) }
  return new Map(
    [...becoming.lines.values()].flatMap(line => {
      const former = standing.get(input.matches.get(line.id) ?? '')
      if (!former) return []
      const item = itemFrom(line, becoming, { tenantId, boardId, planId, reference: former.item.reference })
      return [[line.id, renew(former, { line, item, threadIds: threadsOf(line, becoming) }, context)]]
    }),
  )
}

function namesOf({ standing }: RenewalInput, becoming: Becoming): RenewalContext['names'] {
  const before = new Map(standing.map(({ item }) => [item.itemId, nameOf(item)]))
  const after = new Map([...becoming.lines.values()].map(line => [idOf(line, becoming), nameOf(line)]))
  return { before: id => before.get(id) ?? 'what is gone', after: id => after.get(id) ?? 'what is gone' }
}

function nameOf({ label, text }: { label?: string | null | undefined; text: string }): string {
  return (label ?? text).slice(0, 120)
}

function goneFrom({ standing, matches }: RenewalInput): (Item | Tracked)[] {
  const kept = new Set(matches.values())
  return standing.flatMap(({ item }) => (kept.has(item.itemId) || item.withdrawn ? [] : [item]))
}

function accepted(
  line: ProposedLine,
  renewal: Renewal | undefined,
  becoming: Becoming,
  input: AcceptInput,
): Accepted {
  if (renewal)
    return { item: renewal.item, renews: true, isPlaced: isPlacedBy(renewal), events: eventsOf(renewal) }
  const { tenantId, boardId, planId } = input.plan
  const item = itemFrom(line, becoming, {
    tenantId,
    boardId,
    planId,
    reference: input.nextReference(line.kind),
  })
  if (line.kind !== 'action' && line.kind !== 'commitment')
    return { item, renews: false, isPlaced: true, events: [{ kind: 'imported', changes: [], words: null }] }
  const tracked = trackedFrom(line, item, input)
  const event = { kind: 'imported' as const, changes: firstFacts(tracked), words: wordsOf(line) }
  return { item: tracked, renews: false, isPlaced: true, events: [event] }
}

/** That it goes on is told for itself, with its reason, as wherever work is opened again. */
function eventsOf({ changes, words, isBack, reopened }: Renewal): Accepted['events'] {
  const others = reopened ? changes.filter(({ fact }) => fact !== 'lifecycle') : changes
  const kind = isBack ? 'restored' : 'renewed'
  const isRenewed = isBack || others.length > 0 || words !== null
  return [...(reopened ? [reopened] : []), ...(isRenewed ? [{ kind, changes: others, words } as const] : [])]
}

function isPlacedBy({ changes, isBack }: Renewal): boolean {
  return isBack || changes.some(({ fact }) => fact === 'stands under' || fact === 'golden threads')
}

/** An action that stands under an element moves it to the next level, under a commitment delivers it: the document says so. */
function linksOf(line: ProposedLine, becoming: Becoming) {
  const parent = becoming.lines.get(line.parentId ?? '')
  if (line.kind !== 'action' || !parent) return []
  const types: Partial<Record<ProposedLine['kind'], LinkType>> = {
    element: 'moves',
    commitment: 'delivers',
    gap: 'closes',
  }
  const type = types[parent.kind]
  return type ? [{ type, fromId: idOf(line, becoming), toId: idOf(parent, becoming) }] : []
}
