import type { CardElement } from '@microsoft/teams.cards'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { sayButton } from './buttons.ts'
import { card, offering } from './card.ts'
import { line, ours, rich, theirs } from './words.ts'

export const welcomeSummary = 'Golden Thread is here'

const what =
  'I keep the actions of your strategy: who leads each, by when, and how it really stands. Nobody needs to visit a tracker: say it here.'

/** For one person, once: what this is, what they lead, and the three things to begin with. */
export function personalWelcomeCard(board: { name: string }, led: number, reader: Reader): Card {
  const shown = card(
    [
      line(welcomeSummary, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      line(what),
      rich([ours('You are on the '), theirs(board.name, 100, { weight: 'Bolder' }), ours(sayLed(led))]),
      ...example('To report on an action, send', 'A12 amber 60% what happened'),
    ],
    `${welcomeSummary}. ${what}`,
    { title: 'Open the board', url: reader.links?.board },
  )
  return offering(shown, [
    sayButton('My actions', 'my actions'),
    sayButton('Status', 'status'),
    sayButton('Help', 'help'),
  ])
}

function sayLed(led: number): string {
  if (led === 0) return ', and lead none of its open actions yet.'
  return `, and lead ${led} open ${led === 1 ? 'action' : 'actions'}.`
}

/** For a team or a group, once. It says nothing of the board: who is in a channel is not yet known to be on it. */
export function sharedWelcomeCard(botName: string): Card {
  const shown = card(
    [
      line(welcomeSummary, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      line(what),
      ...example('Mention me to talk to me here', `@${botName} status`),
      ...example(
        'For the board’s posts in a channel, its chair or coordinator says there',
        `@${botName} follow here`,
      ),
      line('What you lead, and what you report, is best said to me in a chat of our own.', {
        isSubtle: true,
      }),
    ],
    `${welcomeSummary}. ${what}`,
  )
  return offering(shown, [sayButton('Status', 'status'), sayButton('Help', 'help')])
}

function example(sentence: string, words: string): CardElement[] {
  return [
    line(`${sentence}:`, { isSubtle: true }),
    rich([ours(words, { fontType: 'Monospace' })], { spacing: 'None' }),
  ]
}
