import { itemLine } from './itemLine.ts'

/** More lines than people write of one thing; past them a message is not read as words. */
const mostLines = 100

/**
 * The lines of a message, those that begin nothing of their own joined to the line about an item above them: its words go on. What
 * stands above the first item stays by itself.
 */
export function continued(lines: readonly string[], isOwn: (line: string) => boolean): string[] {
  const said: string[] = []
  for (const [at, line] of lines.entries()) {
    const above = said.at(-1)
    if (above !== undefined && at < mostLines && !isOwn(line) && itemLine(above))
      said.splice(-1, 1, `${above}\n${line}`)
    else said.push(line)
  }
  return said
}
