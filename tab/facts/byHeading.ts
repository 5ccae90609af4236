type Group<T> = { heading: string | null; lines: T[] }

/** Lines under the sub-headings they stood under, in the order of the document. */
export function byHeading<T extends { heading: string | null }>(lines: readonly T[]): Group<T>[] {
  const groups: Group<T>[] = []
  for (const line of lines) {
    const group = groups.find(each => each.heading === line.heading)
    if (group) group.lines.push(line)
    else groups.push({ heading: line.heading, lines: [line] })
  }
  return groups
}
