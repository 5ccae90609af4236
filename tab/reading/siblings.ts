import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'

/** The next line it could be one with: of its kind, under its parent, and not left out. */
export function nextToJoin({ lines }: Proposal, line: ProposedLine): ProposedLine | null {
  const after = lines.slice(lines.indexOf(line) + 1)
  const next = after.find(each => !each.dropped && each.kind === line.kind && each.parentId === line.parentId)
  return next ?? null
}
