import { z } from 'zod'
import { approveKeyMessage, draftKeyMessage, type KeyMessage } from '../../domain/keyMessage.ts'
import { authorise, may } from '../../domain/permissions.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import { announce } from '../store/changes.ts'
import { keyMessagesOf, lockKeyMessage, saveKeyMessage } from '../store/keyMessages.ts'
import { addNews } from '../store/news.ts'
import { inTransaction } from '../store/store.ts'
import { noteBeside } from './besideItems.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, takeSeat } from './desk.ts'
import { wakePoster } from './telling.ts'

/** Drafts the board's message. Nobody hears it until the chair approves it. */
export async function draftMessage(
  desk: Desk,
  actor: Actor,
  words: string,
  confirmed = false,
): Promise<KeyMessage> {
  const seat = await takeSeat(desk, actor)
  authorise('draftKeyMessage', seat.member)
  const message = draftKeyMessage(words, newId(), toldBy(seat, 'chat'))
  refusePersonal([message.words], confirmed)
  await inTransaction(desk.store.db, async trx => {
    await saveKeyMessage(trx, seat.reckoning, message)
    await announce(trx, actor.tenantId, actor.boardId)
  })
  return message
}

/** The chair approves the draft whose words she has read, if none was drafted after it: from now on it is the board's. */
export async function approveMessage(desk: Desk, actor: Actor, keyMessageId: string): Promise<KeyMessage> {
  const seat = await takeSeat(desk, actor)
  authorise('approveKeyMessage', seat.member)
  if (!z.uuid().safeParse(keyMessageId).success)
    throw new Refusal('not found', 'There is no such message on this board.')
  const approved = await inTransaction(desk.store.db, async trx => {
    const found = await lockKeyMessage(trx, seat.reckoning, keyMessageId)
    const message = approveKeyMessage(found.message, found.newest, toldBy(seat, 'chat'))
    await saveKeyMessage(trx, seat.reckoning, message)
    await announce(trx, actor.tenantId, actor.boardId)
    const subject = `message ${message.keyMessageId}`
    const news = {
      kind: 'key message' as const,
      subject,
      keyMessageId: message.keyMessageId,
      at: seat.at,
    }
    if (await addNews(trx, seat.reckoning, news)) await wakePoster(desk, trx, actor)
    return message
  })
  noteBeside(desk, actor, 'key message', stays)
  return approved
}

const stays =
  'What was approved stays the board’s message. Draft another, “key message” and its words, and approve that.'

/** What the chair is asked to approve. Refused with `not allowed`, and with `not found` where nothing waits. */
export async function lookAtDraft(desk: Desk, actor: Actor) {
  const { member, reckoning } = await takeSeat(desk, actor)
  authorise('approveKeyMessage', member)
  const messages = await keyMessagesOf(desk.store.db, reckoning)
  if (!messages.draft) throw new Refusal('not found', 'There is no message that waits to be approved.')
  return messages
}

/** The board's message, and for whoever may draft one the draft: nobody else hears it until the chair approves it. */
export async function lookAtKeyMessages(desk: Desk, actor: Actor) {
  const { member, reckoning } = await takeSeat(desk, actor)
  const messages = await keyMessagesOf(desk.store.db, reckoning)
  return may.draftKeyMessage(member) ? messages : { ...messages, draft: null }
}
