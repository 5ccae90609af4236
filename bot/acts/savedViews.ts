import { z } from 'zod'
import { authorise } from '../../domain/permissions.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import { refuseTooMany, type SavedView, type SavedViewRequest } from '../../domain/savedView.ts'
import { removeView, savedViewsOf, saveView } from '../store/savedViews.ts'
import { inTransaction } from '../store/store.ts'
import { type Actor, type Desk, newId, takeSeat } from './desk.ts'

export async function lookAtViews(desk: Desk, actor: Actor): Promise<SavedView[]> {
  const { reckoning, member } = await takeSeat(desk, actor)
  return savedViewsOf(desk.store.db, reckoning, member.personId)
}

/** Keeps a way to look at the sheet. Sharing it is the chair's and the coordinator's: everybody's menu shows it. */
export async function keepView(desk: Desk, actor: Actor, asked: SavedViewRequest): Promise<SavedView> {
  const { reckoning, member, at } = await takeSeat(desk, actor)
  if (asked.shared) authorise('shareView', member)
  refusePersonal([asked.name, new URLSearchParams(asked.address).get('words')], false)
  const { personId, name } = member
  const view = { ...asked, viewId: newId(), by: { personId, name } }
  await inTransaction(desk.store.db, async trx => {
    const kept = await savedViewsOf(trx, reckoning, personId)
    refuseTooMany(
      kept.filter(({ by }) => by.personId === personId),
      asked.name,
    )
    await saveView(trx, reckoning, view, at)
  })
  return view
}

/** Only whoever keeps a view takes it away; `not found` for anybody else's. */
export async function forgetView(desk: Desk, actor: Actor, viewId: string): Promise<void> {
  const { reckoning, member } = await takeSeat(desk, actor)
  const isTheirs =
    z.uuid().safeParse(viewId).success &&
    (await removeView(desk.store.db, reckoning, member.personId, viewId))
  if (!isTheirs) throw new Refusal('not found', 'You keep no such view.')
}
