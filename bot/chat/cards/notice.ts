import type { CardElement } from '@microsoft/teams.cards'
import { button } from './buttons.ts'
import { rich, theirs, together } from './words.ts'

/** What a press did, or why it did nothing: said on top of the item as it is now. */
export type Notice = {
  words: string
  /** What is worth knowing besides: what changed meanwhile. */
  lines?: readonly string[] | undefined
  /** The act to take back. */
  undo?: string | null
}

export function noticeBox({ words, lines = [], undo = null }: Notice): CardElement {
  return together(
    [
      rich([theirs(words, 500, { weight: 'Bolder' })]),
      ...lines.slice(0, 3).map(line => rich([theirs(line, 300)], { spacing: 'Small' })),
      ...(undo ? [undoButton(undo)] : []),
    ],
    { style: 'emphasis', bleed: true, spacing: 'None' },
  )
}

function undoButton(actId: string): CardElement {
  return { type: 'ActionSet', spacing: 'Small', actions: [button('Undo', 'undo', { actId })] }
}
