import { change } from './changed.ts'
import type { Told } from './event.ts'
import type { Item } from './item.ts'
import { hasLead, type Lead, leadFromWords, sayLead } from './lead.ts'
import type { LinkType } from './link.ts'
import type { Person } from './person.ts'
import type { Plan } from './plan.ts'
import { ragWord } from './rag.ts'
import type { Proposal, ProposedLine } from './reading/proposal.ts'
import { Refusal } from './refusal.ts'
import { isTracked, type Tracked } from './tracked.ts'

/** What a line has become, and what its document says happened. Tracked kinds carry their facts. */
export type Accepted = {
  item: Item | Tracked
  /** A line of a newer version that renews an item keeps that item's reference, lead, links and history. */
  renews: boolean
  event: { changes: ReturnType<typeof change>; words: string | null }
}

/** Everything one acceptance writes, in one transaction. */
export type Acceptance = {
  plan: Plan
  items: Accepted[]
  placements: { itemId: string; threadId: string }[]
  links: { type: LinkType; fromId: string; toId: string }[]
  scores: { elementId: string; score: number | null }[]
}

export type AcceptInput = {
  proposal: Proposal
  plan: Plan
  /** Items that lines of a newer version renew, by the line's id. */
  renewed: ReadonlyMap<string, Item | Tracked>
  people: readonly Person[]
  /** The next reference of a kind, `A13`; null for kinds that have none. */
  nextReference: (kind: Item['kind']) => string | null
  newId: () => string
  told: Told
}

/**
 * Turns what was reviewed into items, placements and links. Dropped lines stay out; a line whose parent was dropped is refused,
 * code `not valid`, so that nothing is lost by accident. Nothing is invented: no lead, no day, no colour that was not written.
 */
export function accept(input: AcceptInput): Acceptance {
  const lines = input.proposal.lines.filter(line => !line.dropped)
  const ids = new Map(lines.map(line => [line.id, input.renewed.get(line.id)?.itemId ?? input.newId()]))
  const byId = new Map(lines.map(line => [line.id, line]))
  refuseOrphans(lines, ids)
  return {
    plan: input.plan,
    items: lines.map(line => accepted(line, ids, input)),
    placements: lines.flatMap(line => placementsOf(line, byId, ids)),
    links: lines.flatMap(line => linksOf(line, byId, ids)),
    scores: lines.flatMap(line =>
      line.kind === 'element' ? [{ elementId: idOf(line, ids), score: line.score ?? null }] : [],
    ),
  }
}

type Lines = ReadonlyMap<string, ProposedLine>

function refuseOrphans(lines: ProposedLine[], ids: Map<string, string>): void {
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

function accepted(line: ProposedLine, ids: Map<string, string>, input: AcceptInput): Accepted {
  const former = input.renewed.get(line.id)
  const item = itemFrom(line, ids, input, former)
  if (former) return renewed(former, item, line, input)
  if (line.kind !== 'action' && line.kind !== 'commitment') {
    return { item, renews: false, event: { changes: [], words: null } }
  }
  const tracked = trackedFrom(line, item, input)
  return {
    item: tracked,
    renews: false,
    event: { changes: firstFacts(tracked), words: wordsOf(line) },
  }
}

/** How it goes, and what the document says of when where that is no day: a fact that no column holds, so history does. */
function wordsOf({ timescale, progress }: ProposedLine): string | null {
  const words = [timescale === undefined ? '' : `By when: ${timescale}`, progress].filter(Boolean)
  return words.length > 0 ? words.join('\n') : null
}

/** What people have said of an item outlives the document; a lead, a day or a measure of success that was missing is filled in from it. */
function renewed(former: Item | Tracked, item: Item, line: ProposedLine, input: AcceptInput): Accepted {
  const wording = change('text', former.text, item.text)
  if (!isTracked(former)) {
    return { item: { ...former, ...item }, renews: true, event: { changes: wording, words: null } }
  }
  const filled = filledIn(former, line, input)
  const changes = [...wording, ...filled.changes]
  const stamp = changes.length > 0 ? { version: former.version + 1, changedAt: input.told.at } : {}
  const tracked: Tracked = { ...former, ...wordingOf(item), ...filled.facts, ...stamp }
  return { item: tracked, renews: true, event: { changes, words: null } }
}

function filledIn(former: Tracked, line: ProposedLine, { people }: AcceptInput) {
  const lead = !hasLead(former.lead) && line.lead ? leadFromWords(line.lead, { people }) : former.lead
  const dueOn = former.dueOn ?? line.dueOn ?? null
  const success = former.success ?? line.success ?? null
  return {
    facts: { lead, dueOn, success, firstDueOn: former.firstDueOn ?? dueOn },
    changes: [
      ...change('lead', saidLead(former.lead), saidLead(lead)),
      ...change('due day', former.dueOn, dueOn),
      ...change('success', former.success, success),
    ],
  }
}

function wordingOf({ text, label, heading, attribution, parentId, sources, place, planId, withdrawn }: Item) {
  return { text, label, heading, attribution, parentId, sources, place, planId, withdrawn }
}

function saidLead(lead: Lead): string | null {
  return lead.kind === 'none' ? null : sayLead(lead)
}

function itemFrom(line: ProposedLine, ids: Map<string, string>, input: AcceptInput, former?: Item): Item {
  return {
    tenantId: input.plan.tenantId,
    itemId: idOf(line, ids),
    boardId: input.plan.boardId,
    planId: input.plan.planId,
    kind: line.kind,
    reference: former ? former.reference : input.nextReference(line.kind),
    text: line.text,
    label: line.label ?? null,
    heading: line.heading ?? null,
    attribution: line.attribution ?? null,
    parentId: line.parentId === undefined ? null : (ids.get(line.parentId) ?? null),
    sources: line.sources,
    place: line.place,
    withdrawn: false,
  }
}

function trackedFrom(line: ProposedLine, item: Item, { people, told }: AcceptInput): Tracked {
  const lead: Lead = line.lead ? leadFromWords(line.lead, { people }) : { kind: 'none' }
  const rag = line.rag ?? 'none'
  return {
    ...item,
    kind: line.kind === 'action' ? 'action' : 'commitment',
    reference: item.reference ?? '',
    // A colour was declared, so somebody is at work on it; without one nothing says that it has begun.
    lifecycle: { state: rag === 'none' ? 'not started' : 'in progress' },
    rag,
    ragSinceOn: told.today,
    ragBefore: rag,
    percent: null,
    lead,
    deliveryTeam: null,
    leadAgency: null,
    sponsor: null,
    success: line.success ?? null,
    dueOn: line.dueOn ?? null,
    firstDueOn: line.dueOn ?? null,
    moves: 0,
    standing: false,
    heardOn: told.today,
    updates: 0,
    version: 1,
    changedAt: told.at,
  }
}

function firstFacts(item: Tracked) {
  return [
    ...change('lead', null, saidLead(item.lead)),
    ...change('due day', null, item.dueOn),
    ...change('success', null, item.success),
    ...change('RAG', null, item.rag === 'none' ? null : ragWord(item.rag)),
  ]
}

/** A sub-commitment counts where its parent does unless it says otherwise. */
function placementsOf(line: ProposedLine, lines: Lines, ids: Map<string, string>) {
  const threadIds = line.threadIds.length > 0 ? line.threadIds : inheritedThreads(line, lines)
  const present = threadIds.flatMap(threadId => ids.get(threadId) ?? [])
  return [...new Set(present)].map(threadId => ({ itemId: idOf(line, ids), threadId }))
}

function inheritedThreads(line: ProposedLine, lines: Lines): string[] {
  if (line.kind !== 'commitment') return []
  return lines.get(line.parentId ?? '')?.threadIds ?? []
}

/** An action that stands under an element moves it to the next level, under a commitment delivers it: the document says so. */
function linksOf(line: ProposedLine, lines: Lines, ids: Map<string, string>) {
  const parent = lines.get(line.parentId ?? '')
  if (line.kind !== 'action' || !parent) return []
  const types: Partial<Record<ProposedLine['kind'], LinkType>> = {
    element: 'moves',
    commitment: 'delivers',
    gap: 'closes',
  }
  const type = types[parent.kind]
  return type ? [{ type, fromId: idOf(line, ids), toId: idOf(parent, ids) }] : []
}

function idOf(line: ProposedLine, ids: Map<string, string>): string {
  const id = ids.get(line.id)
  if (!id) throw new Error(`Line ${line.id} has no item id`)
  return id
}
