import type { Command } from '../command.ts'
import type { Card } from '../port.ts'
import { card } from './card.ts'
import { line, ours, rich, together } from './words.ts'

/** Everything that can be said, each as one would say it. */
export function helpCard(commands: readonly Pick<Command, 'example' | 'meaning'>[], opening: string): Card {
  return card(
    [
      line(opening, { weight: 'Bolder' }),
      ...commands.map(({ example, meaning }) =>
        together(
          [
            rich([ours(example, { fontType: 'Monospace' })]),
            line(meaning, { isSubtle: true, spacing: 'None' }),
          ],
          { spacing: 'Medium' },
        ),
      ),
    ],
    `${opening} ${commands.map(({ example }) => `“${example}”`).join(', ')}`,
  )
}
