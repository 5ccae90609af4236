/** A name as one signs or addresses with it: a few words in capitals. */
const name = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:and|of|for|&)\s+)?\p{Lu}[\p{L}'’.-]*){0,3}`
const everybody = 'all|both|everyone|everybody|team|there|again|so much|in advance'
const greets = '[Hh]i|[Hh]iya|[Hh]ello|[Hh]ey|[Dd]ear|(?:[Gg]ood )?(?:[Mm]orning|[Aa]fternoon|[Ee]vening)'
const ends =
  '[Tt]hanks|[Tt]hank you|[Mm]any thanks|[Cc]heers|[Tt]a|[Bb]est|[Rr]egards|[Bb]est wishes|(?:[Kk]ind|[Bb]est|[Ww]arm) regards|[Tt]hx'
const greeting = new RegExp(String.raw`^(?:${greets})(?:[\s,]+(?:${everybody}|${name}))*[\s,.!–—-]*$`, 'u')
const ending = new RegExp(
  String.raw`^[\s–—-]*(?:${ends})(?:[\s,.!–—-]+(?:${everybody}|${name}))*[\s,.!–—-]*$`,
  'u',
)
const signature = new RegExp(String.raw`^[\s–—-]*${name}[\s,.]*$`, 'u')
const sentFrom = /^(?:sent from my \w+|get outlook for \w+|--)$/i

/** More lines than people put above the first item. */
const mostLines = 100

/**
 * The lines of a message about items without the greeting above them and the thanks and signature beneath: nobody wants those on the
 * record. `isItem` tells which lines are about one; a message about none is left as it is.
 */
export function withoutCourtesies(lines: readonly string[], isItem: (line: string) => boolean): string[] {
  const first = lines.slice(0, mostLines).findIndex(isItem)
  if (first < 0) return [...lines]
  const said: string[] = []
  let isEnding = false
  for (const [at, line] of lines.entries()) {
    if (at < first && (greeting.test(line) || line.endsWith(':'))) continue
    isEnding =
      !isItem(line) && (ending.test(line) || sentFrom.test(line) || (isEnding && signature.test(line)))
    if (!isEnding) said.push(line)
  }
  return said
}
