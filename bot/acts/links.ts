import { z } from 'zod'
import type { Door } from '../../domain/event.ts'
import { type LinkType, refuseSenseless, sayLink } from '../../domain/link.ts'
import { authorise } from '../../domain/permissions.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findItem, lockItem } from '../store/items.ts'
import { addLink, linkOf, removeLink, waitsFor } from '../store/links.ts'
import { inTransaction } from '../store/store.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, takeSeat } from './desk.ts'

export type NewLink = { type: LinkType; from: string; to: string }

/** A person says that one item delivers, moves, closes, evidences, waits on or duplicates another. */
export async function linkItems(
  desk: Desk,
  actor: Actor,
  { type, from, to }: NewLink,
  door: Door,
  actId = newId(),
): Promise<string> {
  const seat = await takeSeat(desk, actor)
  authorise('link', seat.member)
  return inTransaction(desk.store.db, async trx => {
    const one = await lockItem(trx, seat.reckoning, from)
    const other = await findItem(trx, seat.reckoning, to)
    refuseWithdrawn(one)
    refuseWithdrawn(other)
    refuseSenseless(
      type,
      { itemId: one.item_id, kind: one.kind },
      { itemId: other.item_id, kind: other.kind },
    )
    if (type === 'dependsOn' && (await waitsFor(trx, other, one.item_id))) refuseCircle(one, other)
    const linkId = newId()
    const words = `${nameOf(one)} ${sayLink(type, 'from')} ${nameOf(other)}`
    const added = await addLink(trx, { linkId, type, one, other, words }, toldBy(seat, door), actId)
    if (!added) throw new Refusal('conflict', `It is said already: ${words}.`)
    return linkId
  })
}

function refuseWithdrawn(item: Named & { withdrawn: boolean }): void {
  if (item.withdrawn)
    throw new Refusal(
      'conflict',
      `${nameOf(item)} was withdrawn: it stands in no newer document or assessment.`,
    )
}

function refuseCircle(one: Named, other: Named): never {
  throw new Refusal(
    'conflict',
    `${nameOf(other)} waits on ${nameOf(one)} already, directly or through others: each would wait for the other.`,
  )
}

type Named = { reference: string | null; text: string }

function nameOf({ reference, text }: Named): string {
  return reference ?? text
}

export async function unlinkItems(desk: Desk, actor: Actor, linkId: string, door: Door): Promise<void> {
  const seat = await takeSeat(desk, actor)
  authorise('link', seat.member)
  if (!z.uuid().safeParse(linkId).success) throw new Refusal('not found', 'That link is not there any more.')
  await inTransaction(desk.store.db, async trx => {
    const link = await linkOf(trx, seat.reckoning, linkId)
    if (!link) throw new Refusal('not found', 'That link is not there any more.')
    const words = `${nameOf(link.one)} ${sayLink(link.type, 'from')} ${nameOf(link.other)}`
    await removeLink(trx, { ...link, linkId, words }, toldBy(seat, door), newId())
  })
}
