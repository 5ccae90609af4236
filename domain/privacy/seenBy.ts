/** The words of a text that a pattern finds. */
export function seenBy(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([seen]) => seen)
}

/** Any one of these, in a pattern. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`
}
