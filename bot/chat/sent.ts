import type { Activity } from './botFramework.ts'
import { shorten } from './cards/words.ts'
import type { Answer, Card, Composed, Found, Result } from './port.ts'

/*
 * How an answer becomes what Teams is sent: a message, or the answer to its call.
 */

export const cardType = 'application/vnd.microsoft.card.adaptive'

export function messageOf(answer: Answer): Partial<Activity> {
  if ('text' in answer) return { type: 'message', text: answer.text, textFormat: 'plain' }
  return { type: 'message', summary: answer.summary, attachments: [cardAttached(answer.card)] }
}

/** What is left of an answer that Teams finds too large: what was done is done, and said. */
export function inShort(answer: Answer): Answer {
  const said = 'card' in answer ? answer.summary : answer.text
  return {
    text: `${shorten(said, 300)}\nThe rest is too large for Teams. Ask for less of it at once, or open the tab.`,
  }
}

/** The card that takes the pressed one's place, or a sentence beside it. A card that cannot be brought up to date stays as it is. */
export function pressAnswered(answer: Answer, isRefresh: boolean): object {
  if ('card' in answer) return { statusCode: 200, type: cardType, value: answer.card }
  if (!isRefresh)
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text }
  const error = { code: 'NotRefreshed', message: answer.text }
  return { statusCode: 404, type: 'application/vnd.microsoft.error', value: error }
}

export function resultsOf(found: Found): object {
  if ('text' in found) return extension({ type: 'message', text: found.text })
  return extension({
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.results.map(resultAttached),
  })
}

export function composedAs(composed: Composed): object {
  if ('text' in composed) return { task: { type: 'message', value: composed.text } }
  if ('result' in composed) return resultsOf({ results: [composed.result] })
  const { form, title } = composed
  return {
    task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: cardAttached(form) } },
  }
}

function extension(composeExtension: object): object {
  return { composeExtension }
}

/** A list shows the preview, which takes HTML for markup: people's angle brackets are others that look the same. */
function resultAttached({ card, title, line }: Result) {
  const content = { title: harmless(title), text: harmless(line) }
  return {
    ...cardAttached(card),
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content },
  }
}

function harmless(words: string): string {
  return words.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('](', '] (')
}

function cardAttached(content: Card) {
  return { contentType: cardType, content }
}
