import { sayCount } from './sayCount.ts'

/** `1 action`, `2 actions`; `other` where an s does not do. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${sayCount(count)} ${count === 1 ? one : other}`
}
