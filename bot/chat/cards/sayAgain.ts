import type { IExecuteAction } from '@microsoft/teams.cards'
import { button } from './buttons.ts'

/** A button stands twice in a card (see `button`), and a card has 22 KB for everything. */
const mostBytes = 6500

/** As many whole lines as a button can hold, from the first on. */
export function fitting(lines: readonly string[]): string[] {
  const held: string[] = []
  for (const line of lines) {
    if (Buffer.byteLength(JSON.stringify([...held, line].join('\n'))) > mostBytes) break
    held.push(line)
  }
  return held
}

/** Says lines as if they were typed; null where they are too long for a button and have to be typed again. */
export function sayAgain(title: string, lines: readonly string[], confirmed = false): IExecuteAction | null {
  const held = fitting(lines)
  if (held.length === 0) return null
  const text = held.join('\n')
  return button(title, 'say', confirmed ? { text, confirmed } : { text })
}
