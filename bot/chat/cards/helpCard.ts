import type { CardElement } from '@microsoft/teams.cards'
import { audiences, type Command } from '../command.ts'
import type { Card } from '../port.ts'
import { card } from './card.ts'
import { heading, line, ours, rich } from './words.ts'

type Line = Pick<Command, 'example' | 'meaning' | 'of'>

/** Everything that can be said, each as one would say it, under what it is about. */
export function helpCard(commands: readonly Line[], opening: string): Card {
  const body = [
    line(opening, { weight: 'Bolder' }),
    ...audiences.flatMap(audience => part(audience, commands)),
    line('Capitals do not matter, and days are British: 31/3, 31 March, next Friday, end of April.', {
      isSubtle: true,
      spacing: 'Large',
    }),
  ]
  return card(body, `${opening} ${commands.map(({ example }) => `“${example}”`).join(', ')}`)
}

function part(audience: Line['of'], commands: readonly Line[]): CardElement[] {
  const lines = commands.filter(({ of }) => of === audience)
  if (lines.length === 0) return []
  return [heading(audience), ...lines.map(commandLine)]
}

/** Some thirty of them: each in one paragraph, or the card is longer than a person reads. */
function commandLine({ example, meaning }: Line): CardElement {
  const means = ours(`  ${meaning}`, { isSubtle: true, size: 'Small' })
  return rich([ours(example, { weight: 'Bolder' }), means], { spacing: 'Small' })
}
