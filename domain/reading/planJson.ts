import type { Proposal, ProposedLine } from './proposal.ts'

/** A proposal as the nested plan people and other tools read; what does not apply is left out, and so is what was dropped. */
export function planJson(proposal: Proposal): PlanJson {
  const tree = treeOf(proposal)
  const { assessment } = proposal
  return {
    plan: {
      kind: proposal.kind,
      title: proposal.title,
      ...some(
        'visions',
        tree.of('vision').map(line => visionJson(line, tree)),
      ),
      ...some(
        'threads',
        tree.of('thread').map(line => ({ name: line.text })),
      ),
      ...some(
        'commitments',
        tree.roots('commitment').map(line => commitmentJson(line, tree)),
      ),
      ...some(
        'outcomes',
        tree.of('outcome').map(line => ({ text: line.text })),
      ),
      ...some('principles', tree.of('principle').map(citedJson)),
      ...some('definitions', tree.of('definition').map(definitionJson)),
      ...(assessment && { assessment }),
      ...some(
        'elements',
        tree.of('element').map(line => elementJson(line, tree)),
      ),
      ...some('actions', tree.roots('action').map(actionJson)),
    },
    notes: proposal.notes.map(({ place, kind, text }) => ({ place, kind, text })),
  }
}

export type PlanJson = {
  plan: Record<string, unknown> & Pick<Proposal, 'kind' | 'title'>
  notes: Proposal['notes']
}

/** The lines by kind and by parent, each looked up once: a plan may have twenty thousand. */
type Tree = {
  of: (kind: ProposedLine['kind']) => ProposedLine[]
  under: (parent: ProposedLine, kind: ProposedLine['kind']) => ProposedLine[]
  /** Lines whose parent is missing or dropped. */
  roots: (kind: ProposedLine['kind']) => ProposedLine[]
  threadNames: (line: ProposedLine) => string[]
}

function treeOf(proposal: Proposal): Tree {
  const lines = proposal.lines.filter(line => !line.dropped)
  const byKind = Map.groupBy(lines, line => line.kind)
  const byParent = Map.groupBy(lines, line => line.parentId)
  const byId = new Map(lines.map(line => [line.id, line]))
  const of = (kind: ProposedLine['kind']) => byKind.get(kind) ?? []
  return {
    of,
    under: (parent, kind) => (byParent.get(parent.id) ?? []).filter(line => line.kind === kind),
    roots: kind => of(kind).filter(line => line.parentId === undefined || !byId.has(line.parentId)),
    threadNames: line => line.threadIds.flatMap(id => byId.get(id)?.text ?? []),
  }
}

function visionJson(vision: ProposedLine, tree: Tree) {
  return {
    label: vision.label ?? vision.text,
    statement: vision.text,
    threads: tree.threadNames(vision),
    commitments: tree.under(vision, 'commitment').map(line => commitmentJson(line, tree)),
  }
}

function commitmentJson(line: ProposedLine, tree: Tree): Record<string, unknown> {
  return {
    text: line.text,
    sources: line.sources,
    children: tree.under(line, 'commitment').map(child => commitmentJson(child, tree)),
    ...said(line, 'heading', ...tracked),
  }
}

function definitionJson(line: ProposedLine) {
  return { text: line.text, ...said(line, 'attribution') }
}

function citedJson(line: ProposedLine) {
  return { text: line.text, ...said(line, 'heading') }
}

function elementJson(element: ProposedLine, tree: Tree) {
  return {
    name: element.text,
    score: element.score ?? null,
    evidence: tree.under(element, 'evidence').map(citedJson),
    gaps: tree.under(element, 'gap').map(citedJson),
    actions: tree.under(element, 'action').map(actionJson),
  }
}

function actionJson(line: ProposedLine) {
  return { text: line.text, ...some('sources', line.sources), ...said(line, 'heading', ...tracked) }
}

/** What only actions and commitments have. */
const tracked = ['lead', 'dueOn', 'timescale', 'rag', 'lifecycle', 'progress', 'success'] as const
type Fact = 'heading' | 'attribution' | (typeof tracked)[number]

function said(line: ProposedLine, ...facts: Fact[]): Partial<ProposedLine> {
  return Object.fromEntries(facts.filter(fact => line[fact] !== undefined).map(fact => [fact, line[fact]]))
}

function some<T>(name: string, list: T[]): Record<string, T[]> {
  return list.length > 0 ? { [name]: list } : {}
}
