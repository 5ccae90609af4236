import { randomUUID } from 'node:crypto'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import express, { type Express } from 'express'
import { chatRouter } from '../../bot/chat/adapter.ts'
import { chat } from '../../bot/chat/chat.ts'
import type { Store } from '../../bot/store/store.ts'
import { type Connector, listening, startConnector } from '../chat/connector.ts'
import { clock, crowdedBoard } from './crowd.ts'
import { type Measured, medians } from './table.ts'

/** One thing said to the bot and answered through the connector, beside botbuilder's bare echo of it. */
export async function turns(store: Store, where: string): Promise<Measured[]> {
  const teams = await startConnector()
  const { actor } = await crowdedBoard(store, 1000)
  const talk = chat({ desk: { store, now: clock }, tabAddress: null, log: error => console.error(error) })
  const ours = await listening(
    express().use('/', chatRouter({ chat: talk, credentials: null, limits: [], log: console.error })),
  )
  const echo = await listening(echoing())
  const said = (text: string) => ({
    ...message(teams, actor),
    text,
  })
  let n = 0
  const update = () => {
    n += 1
    return said(`A${1 + (n % 900)} ${n % 2 ? 'amber' : 'green'} ${n % 101}% word ${n}`)
  }
  const status = await medians(
    () => post(ours.url, said('status')),
    () => post(echo.url, said('status')),
  )
  const updated = await medians(
    () => post(ours.url, update()),
    () => post(echo.url, update()),
  )
  await Promise.all([ours.close(), echo.close(), teams.close()])
  return [
    { what: `a turn: status, ${where}`, ...status },
    { what: `a turn: an update, ${where}`, ...updated },
  ].map(row => ({ ...row, aim: '≤ 2 × the bare echo', met: row.ours <= 2 * row.floor }))
}

function echoing(): Express {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return express().use(express.json(), (request, response) => {
    void adapter.process(request, response, async turn => void (await turn.sendActivity(turn.activity.text)))
  })
}

function message(teams: Connector, { tenantId, personId }: { tenantId: string; personId: string }) {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: teams.url,
    from: { id: '29:bench', aadObjectId: personId },
    recipient: { id: '28:bot' },
    conversation: { id: 'bench', conversationType: 'personal', tenantId },
  }
}

async function post(url: string, activity: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  })
  if (!response.ok) throw new Error(`The bot answered ${response.status}`)
  await response.text()
}
