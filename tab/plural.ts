/** `1 action`, `2 actions`; `other` where an s does not do. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : other}`
}
