import { change } from './changed.ts'
import type { Change, Told } from './event.ts'
import type { Item } from './item.ts'
import { type Known, type Lead, leadFromWords, sayLead } from './lead.ts'
import type { AtWork, Lifecycle } from './lifecycle.ts'
import { ragWord } from './rag.ts'
import type { ProposedLine, SaidLifecycle } from './reading/proposal.ts'
import type { Tracked } from './tracked.ts'

/** The lines of a document with the items they become, by the line's id. */
export type Becoming = { lines: ReadonlyMap<string, ProposedLine>; ids: ReadonlyMap<string, string> }

export function idOf(line: ProposedLine, { ids }: Becoming): string {
  const id = ids.get(line.id)
  if (!id) throw new Error(`Line ${line.id} has no item id`)
  return id
}

/** A line as the cited item it becomes. */
export function itemFrom(
  line: ProposedLine,
  becoming: Becoming,
  { reference, ...plan }: Pick<Item, 'tenantId' | 'boardId' | 'planId' | 'reference'>,
): Item {
  return {
    ...plan,
    itemId: idOf(line, becoming),
    kind: line.kind,
    reference,
    text: line.text,
    label: line.label ?? null,
    heading: line.heading ?? null,
    attribution: line.attribution ?? null,
    parentId: line.parentId === undefined ? null : (becoming.ids.get(line.parentId) ?? null),
    sources: line.sources,
    place: line.place,
    withdrawn: false,
    origin: null,
  }
}

/** What a document says of a new action or commitment. Nothing is invented: no lead, no day, no colour that was not written. */
export function trackedFrom(
  line: ProposedLine,
  item: Item,
  { known, told }: { known: Known; told: Told },
): Tracked {
  const rag = line.rag ?? 'none'
  return {
    ...item,
    kind: line.kind === 'action' ? 'action' : 'commitment',
    reference: item.reference ?? '',
    lifecycle: lifecycleOf(line, told),
    rag,
    ragSinceOn: told.today,
    ragBefore: rag,
    percent: null,
    lead: leadOf(line, known),
    handover: null,
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

/**
 * Where it stands as the document says. Where it does not: a colour was declared, so somebody is at work on it; without one nothing
 * says that it has begun.
 */
function lifecycleOf(line: ProposedLine, told: Told): Lifecycle {
  const { lifecycle, rag = 'none' } = line
  const begun = rag === 'none' ? 'not started' : 'in progress'
  return lifecycleSaid(lifecycle ?? begun, line, begun, told)
}

export const asTheDocumentSays = 'As the document says'

/** What a document says of how work goes is all the reason, or all the evidence, it gives; nor does it say what rests, or was given up, `was` before. */
export function lifecycleSaid(
  state: SaidLifecycle,
  { progress }: ProposedLine,
  was: AtWork,
  { by, at }: Told,
): Lifecycle {
  const words = progress || asTheDocumentSays
  switch (state) {
    case 'not started':
    case 'in progress':
      return { state }
    case 'complete':
      return { state, by, at }
    case 'proposed for closure':
      return { state, evidence: words, by, at }
    case 'on hold':
      return { state, was, reason: words, by, at }
    case 'cancelled':
      return { state, was, reason: words, by, at }
  }
}

export function leadOf({ lead }: ProposedLine, known: Known): Lead {
  return lead ? leadFromWords(lead, known) : { kind: 'none' }
}

export function saidLead(lead: Lead): string | null {
  return lead.kind === 'none' ? null : sayLead(lead)
}

export function firstFacts(item: Tracked): Change[] {
  return [
    ...change('lead', null, saidLead(item.lead)),
    ...change('due day', null, item.dueOn),
    ...change('success', null, item.success),
    ...change('lifecycle', null, item.lifecycle.state === 'not started' ? null : item.lifecycle.state),
    ...change('RAG', null, item.rag === 'none' ? null : ragWord(item.rag)),
  ]
}

/** How it goes, and what the document says of when where that is no day: a fact that no column holds, so history does. */
export function wordsOf({ timescale, progress }: ProposedLine): string | null {
  const words = [timescale === undefined ? '' : `By when: ${timescale}`, progress].filter(Boolean)
  return words.length > 0 ? words.join('\n') : null
}

/** What a line says of each fact, in the words of a history: what a newer version of its document merely repeats is no news. */
export function factsWritten(line: ProposedLine, known: Known): Map<Change['fact'], string | null> {
  return new Map<Change['fact'], string | null>([
    ['lead', saidLead(leadOf(line, known))],
    ['due day', line.dueOn ?? null],
    ['success', line.success ?? null],
    ['RAG', line.rag && line.rag !== 'none' ? ragWord(line.rag) : null],
    ['lifecycle', line.lifecycle ?? null],
  ])
}

/** The threads a line counts in, as items. A sub-commitment counts where its parent does unless it says otherwise. */
export function threadsOf(line: ProposedLine, { lines, ids }: Becoming): string[] {
  const inherited = line.kind === 'commitment' ? (lines.get(line.parentId ?? '')?.threadIds ?? []) : []
  const threadIds = line.threadIds.length > 0 ? line.threadIds : inherited
  return [...new Set(threadIds.flatMap(threadId => ids.get(threadId) ?? []))]
}
