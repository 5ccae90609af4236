/** A line as its words alone, so that case, punctuation and stray bullets do not make two lines of one. */
export function plainOf(text: string): string {
  return tokensOf(text).join(' ')
}

export function tokensOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Words that say what a line is about, cut to a stem: "supported" and "supports" are one. */
export function stemsOf(text: string): Set<string> {
  const stems = tokensOf(text).filter(token => !fillers.has(token))
  return new Set(stems.map(token => token.slice(0, 5)))
}

/** `phrase` stands in `tokens` as whole words from here on; -1 when it does not. A plural s is looked past. */
export function phraseAt(tokens: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0) return -1
  return tokens.findIndex((_, at) =>
    phrase.every((word, step) => singular(tokens[at + step] ?? '') === singular(word)),
  )
}

export function isAllCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** As much of a long line as a note needs to point at it. */
export function quoted(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text}”`
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

const fillers = new Set(
  'a an and are as at be by for from has have in into is it its of on or our so that the their them they this to was we were will with who which'.split(
    ' ',
  ),
)
