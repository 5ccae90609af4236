import { createRequire } from 'node:module'
import type { Answer, Card } from '../../bot/chat/port.ts'

// Its ES modules name no file extensions, so Node cannot load them; the bundle beside them has no types.
const { AdaptiveCard, SerializationContext, Versions }: typeof import('adaptivecards') = createRequire(
  import.meta.url,
)('adaptivecards/dist/adaptivecards.js')

/** What a person would read of an answer, in reading order. */
export function seen(answer: Answer): string {
  return 'text' in answer ? answer.text : wordsOn(answer.card)
}

export function cardOf(answer: Answer): Card {
  if ('text' in answer) throw new Error(`A card was expected, not “${answer.text}”`)
  return answer.card
}

/** What the buttons of a card would say. */
export function saidBy(answer: Answer): unknown[] {
  const actions = 'text' in answer ? [] : (answer.card.actions ?? [])
  return actions.flatMap(action => {
    if (action.type !== 'Action.Execute' || action.verb !== 'say') return []
    const { boardId: _, ...said } = Object(action.data)
    return [said]
  })
}

/** What Microsoft's own renderer has against a card; nothing is what one wants to see. */
export function complaintsAbout(card: Card): string[] {
  const context = new SerializationContext(Versions.v1_5)
  const parsed = new AdaptiveCard()
  parsed.parse(card, context)
  const events = [...Array(context.eventCount).keys()].map(index => context.getEventAt(index)?.message ?? '')
  return [...events, ...parsed.validateProperties().validationEvents.map(event => event.message)]
}

/** Every element of a card, whatever it stands in. */
export function elementsOf(value: unknown): { type?: unknown; text?: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf)
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(elementsOf)]
}

export type Button = { title: string; verb: string; data: Record<string, unknown> }

/** What can be pressed on a card and behind its buttons, phones' `Action.Submit` aside. */
export function buttonsOf(card: Card): Button[] {
  return elementsOf({ body: card.body, actions: card.actions }).flatMap(element => {
    if (element.type !== 'Action.Execute') return []
    const { title, verb, data } = element as { title?: string; verb?: string; data?: Record<string, unknown> }
    return [{ title: title ?? '', verb: verb ?? '', data: data ?? {} }]
  })
}

/** What can be filled in, in reading order, what stands behind a button included. */
export function inputsOf(card: Card): { id: string; value?: unknown }[] {
  const inputs = elementsOf([card.body, card.actions]).filter(element =>
    String(element.type).startsWith('Input.'),
  )
  return inputs as { id: string; value?: unknown; type: string }[]
}

function wordsOn(card: Card): string {
  const texts = elementsOf(card.body).map(element => element.text)
  return texts
    .filter(text => typeof text === 'string')
    .join(' ')
    .replace(/\s+/g, ' ')
}
