import type { Mention } from '../../domain/views/itemPage.ts'
import { addressOf } from '../route.ts'

/** `A12 Agree the indicator set`; cited text has no reference and speaks for itself. */
export function sayMention({ reference, text }: Pick<Mention, 'reference' | 'text'>): string {
  return reference ? `${reference} ${text}` : text
}

export function hrefOf({ reference, itemId }: Mention, boardId: string): string {
  return addressOf({ screen: 'item', boardId, reference: reference ?? itemId })
}
