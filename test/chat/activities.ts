import { randomUUID } from 'node:crypto'
import express from 'express'
import { chatRouter } from '../../bot/chat/adapter.ts'
import type { Chat } from '../../bot/chat/port.ts'
import type { SamplePerson } from '../../bot/sample/people.ts'
import { type Connector, listening } from './connector.ts'

type Who = Pick<SamplePerson, 'personId'>
type Told = { status: number; body: Record<string, unknown> | null }

/** Teams, as the bot meets it: its activities over HTTP, whoever sends them from wherever. */
export type Teams = {
  connector: Connector
  tell: (person: Who, activity: Record<string, unknown>, where?: object) => Promise<Told>
  /** A press of `Action.Execute`, and of the `Action.Submit` that older phones know. */
  execute: (person: Who, verb: string, data: object, where?: object) => Promise<Told>
  submit: (person: Who, verb: string, data: object, where?: object) => Promise<Told>
  invoke: (person: Who, name: string, value: object, where?: object) => Promise<Told>
  close: () => Promise<void>
}

export const personal = { conversation: { id: 'conversation-1', conversationType: 'personal' } }
export const group = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true } }
export const channel = {
  conversation: { id: '19:board;messageid=7', conversationType: 'channel', isGroup: true },
  channelData: { team: { id: '19:team' }, channel: { id: '19:board' } },
}
export const pressedCard = 'card-1'

export async function teamsFor(
  chat: Chat,
  { connector, tenantId, log }: { connector: Connector; tenantId: string; log: (error: unknown) => void },
): Promise<Teams> {
  const router = chatRouter({ chat, credentials: null, tenantId, limits: [], log })
  const bot = await listening(express().use('/api/messages', router))
  const tell: Teams['tell'] = async ({ personId }, activity, where = personal) => {
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: `29:${personId}`, aadObjectId: personId },
        recipient: { id: '28:bot' },
        ...where,
        ...activity,
      }),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null }
  }
  const invoke: Teams['invoke'] = (person, name, value, where) =>
    tell(person, { type: 'invoke', name, value, replyToId: pressedCard }, where)
  return {
    connector,
    tell,
    invoke,
    execute: (person, verb, data, where) =>
      invoke(
        person,
        'adaptiveCard/action',
        { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        where,
      ),
    submit: (person, verb, data, where) =>
      tell(person, { type: 'message', value: { ...data, verb }, replyToId: pressedCard }, where),
    close: bot.close,
  }
}
