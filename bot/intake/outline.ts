import { countsOf } from '../../domain/reading/counts.ts'
import type { LineKind, Note, Proposal, ProposedLine } from '../../domain/reading/proposal.ts'

/** What was read, for a person at a terminal: the counts first, then the plan indented, then what needs an eye. */
export function outlineOf(proposal: Proposal): string {
  const lines = proposal.lines.filter(line => !line.dropped)
  const parts = [heading(proposal), ...outline(lines), ...aboutNotes(proposal.notes)]
  return `${parts.join('\n')}\n`
}

function heading(proposal: Proposal): string {
  const kind = { strategy: 'A strategy', matrix: 'A maturity matrix', 'action plan': 'An action plan' }[
    proposal.kind
  ]
  const counts = Object.entries(countsOf(proposal)).filter(([, count]) => count > 0)
  return `${proposal.title}\n${kind}: ${counts.map(([kind, count]) => `${count} ${named(kind as LineKind, count)}`).join(', ')}\n`
}

function outline(lines: readonly ProposedLine[]): string[] {
  const names = new Map(lines.map(line => [line.id, line.text]))
  const depths = new Map<string, number>()
  return lines.map(line => {
    const depth = line.parentId === undefined ? 0 : (depths.get(line.parentId) ?? -1) + 1
    depths.set(line.id, depth)
    return `${'  '.repeat(depth)}${titled(line.kind)}: ${line.text}${facts(line, names)}`
  })
}

function facts(line: ProposedLine, names: Map<string, string>): string {
  const threads = line.kind === 'vision' ? line.threadIds.map(id => names.get(id) ?? '') : []
  const said = [
    line.kind === 'element' && `score ${line.score ?? 'not recorded'}`,
    threads.length > 0 && `threads: ${threads.join('; ')}`,
    line.sources.length > 0 && `from ${line.sources.join(', ')}`,
    line.heading !== undefined && `under ${line.heading}`,
    line.attribution,
    line.lead !== undefined && `lead: ${line.lead}`,
    line.dueOn && `due ${line.dueOn}`,
    line.timescale !== undefined && `by when: ${line.timescale}`,
    line.rag,
    line.lifecycle,
    line.success !== undefined && `success: ${line.success}`,
    ...line.marks,
  ].filter(Boolean)
  return said.length > 0 ? `  [${said.join(' · ')}]` : ''
}

function aboutNotes(notes: readonly Note[]): string[] {
  if (notes.length === 0) return []
  return ['', 'To look at:', ...notes.map(note => `  ${note.kind}, ${note.place}: ${note.text}`)]
}

function titled(kind: LineKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

function named(kind: LineKind, count: number): string {
  if (kind === 'evidence') return count === 1 ? 'line of evidence' : 'lines of evidence'
  return count === 1 ? kind : `${kind}s`
}
