import { type LinkType, sayLink } from '../../domain/link.ts'
import { authorise } from '../../domain/permissions.ts'
import { suggestLinks } from '../../domain/suggest.ts'
import type { SuggestionsPage } from '../../domain/views/suggestionsPage.ts'
import { announce } from '../store/changes.ts'
import { findItem } from '../store/items.ts'
import { inTransaction } from '../store/store.ts'
import { declineLink, settledWith, suggestiblesOf } from '../store/suggestibles.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

/** What an item's words suggest that nobody has said or declined. `not found` where the board has no such item. */
export async function lookAtSuggestions(
  desk: Desk,
  actor: Actor,
  reference: string,
): Promise<SuggestionsPage> {
  const { reckoning } = await takeSeat(desk, actor)
  const { db } = desk.store
  const { item_id: itemId } = await findItem(db, reckoning, reference)
  const items = await suggestiblesOf(db, reckoning)
  const item = items.find(each => each.itemId === itemId)
  if (!item) return { suggestions: [] }
  const settled = await settledWith(db, reckoning.tenantId, itemId)
  const open = items.filter(each => !settled.has(each.itemId))
  return {
    suggestions: suggestLinks(item, open).flatMap(({ type, from, to, reason }) => {
      const isFrom = from === itemId
      const other = items.find(each => each.itemId === (isFrom ? to : from))
      if (!other) return []
      const { parentId: _parent, ...mention } = other
      return [{ type, words: sayLink(type, isFrom ? 'from' : 'to'), from, to, item: mention, reason }]
    }),
  }
}

/** Somebody says that a suggested link is not so: nobody is asked again. */
export async function declineSuggestion(
  desk: Desk,
  actor: Actor,
  { type, from, to }: { type: LinkType; from: string; to: string },
): Promise<void> {
  const { reckoning, member, at } = await takeSeat(desk, actor)
  authorise('link', member)
  await inTransaction(desk.store.db, async trx => {
    const one = await findItem(trx, reckoning, from)
    const other = await findItem(trx, reckoning, to)
    const declined = { type, fromId: one.item_id, toId: other.item_id, byId: member.personId, at }
    await declineLink(trx, reckoning, declined)
    await announce(trx, actor.tenantId, actor.boardId)
  })
}
