/** Characters nobody sees. The joiners stay: they hold emoji together. */
const unseen = /[[\p{Cc}\p{Cf}]--[\n\t\u{200c}\u{200d}\u{e0020}-\u{e007f}]]/gv

/**
 * What somebody typed, as plain text. A bidirectional override would show a line as something it does not say; PostgreSQL
 * refuses NUL and half an emoji; and a phone types spaces that look like any other.
 */
export function plainText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
