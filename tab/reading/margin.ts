import type { Mark, ProposedLine } from '../../domain/reading/proposal.ts'

/** What the margin beside a line says of how it came to be. */
export type Margin = 'read' | Mark | 'left out'

/** The one that most needs a person's eye. */
export function marginOf({ dropped, marks }: Pick<ProposedLine, 'dropped' | 'marks'>): Margin {
  if (dropped) return 'left out'
  return worstFirst.find(mark => marks.includes(mark)) ?? 'read'
}

/** How deep each line stands under others, by its id: what the list indents by. */
export function depthsOf(lines: readonly ProposedLine[]): Map<string, number> {
  const parents = new Map(lines.map(line => [line.id, line.parentId]))
  const depths = new Map<string, number>()
  for (const { id } of lines) depths.set(id, depthOf(id, parents))
  return depths
}

const worstFirst: readonly Mark[] = ['ambiguous', 'guessed', 'joined']

/** A parent that stands under its own child would never end; nothing is deeper than the list is long. */
function depthOf(id: string, parents: ReadonlyMap<string, string | undefined>): number {
  let depth = 0
  for (let at = parents.get(id); at !== undefined && depth < parents.size; at = parents.get(at)) depth += 1
  return depth
}
