const grouped = new Intl.NumberFormat('en-GB')

/** `7`, `1,234`: every number that counts something is written this way. */
export function sayCount(count: number): string {
  return grouped.format(count)
}
