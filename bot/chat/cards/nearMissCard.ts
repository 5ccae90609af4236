import type { Card } from '../port.ts'
import { card } from './card.ts'
import { sayAgain } from './sayAgain.ts'
import { withButtons } from './withButtons.ts'
import { line, quoted, rich, theirs } from './words.ts'

/** What a line was taken for and why it was not acted on, with a button that says it as it was meant. */
export function nearMissCard(sentence: string, meant: string): Card {
  const body = [
    rich([theirs(sentence, 400)]),
    ...(sentence.includes(`“${meant}”`)
      ? []
      : meant.split('\n').map(each => rich([quoted(each, 400, { weight: 'Bolder' })]))),
    line('Nothing is noted. Press the button if that is what you mean, or send it again as you mean it.', {
      isSubtle: true,
      spacing: 'Small',
    }),
  ]
  return withButtons(card(body, sentence), sayAgain('Yes, that is what I mean', [meant]))
}
