import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'

const place = folderFor('newer-version')
let server: RunningServer
let browser: Browser
let board: string
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const me = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  board = `/boards/${me.body.boards[0]?.boardId}`
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

const march = 'Action,Lead,By when\nOpen a hub,Hub Manager,31/03/2027\nTrain champions,Trainer,\n'
const june = 'Action,Lead,By when\nOpen a hub,Hub Manager,30/06/2027\nMentors in all schools,Trainer,\n'

test('a newer version is reviewed: its day is taken, its rewritten line is named; what its lead reports meanwhile is shown before it is accepted', async () => {
  const first = await read(march)
  await server.ask('POST', `${board}/readings/${first.readingId}/acceptance`, { version: first.version })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(10_000)
  await page.goto(`${server.url}/#${board}/readings/${(await read(june)).readingId}`)
  await page.getByText('new 1 · changed 1 · gone 1 · same 0').waitFor()

  await open(page, 'Open a hub')
  await page.getByRole('radio', { name: 'take due day Wed 30 Jun' }).check()
  await open(page, 'Mentors in all schools')
  await page.getByLabel('In the plan it is').selectOption({ label: await rewritten(page) })
  await page.getByText('new 0 · changed 2 · gone 0 · same 0').waitFor()
  expect(await complaints(page)).toEqual([])
  const { reference } = (await item('Open a hub')).item
  await server.ask('POST', `${board}/items/${reference}/updates`, {
    rag: 'red',
    words: 'The lease fell through',
  })
  await page.getByRole('button', { name: 'Accept 2 actions' }).click()
  await page.getByRole('alert').getByText('RAG Not known → Red').waitFor()
  expect(await complaints(page)).toEqual([])
  await page.getByRole('button', { name: 'Show what is different now' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Accept 2 actions' }).click()
  await page.waitForURL(`**/#${board}`)

  const hub = await item('Open a hub')
  expect(hub.tracked).toMatchObject({ dueOn: '2027-06-30', firstDueOn: '2027-03-31', moves: 1 })
  const mentors = await item('Mentors in all schools')
  expect(mentors.history[0]?.changes).toEqual([
    { fact: 'text', from: 'Train champions', to: 'Mentors in all schools' },
  ])
  await page.close()
})

async function read(csv: string): Promise<ReadingPage> {
  const file = new TextEncoder().encode(csv)
  return (await server.ask<ReadingPage>('POST', `${board}/readings?fileName=hubs.csv`, file)).body
}

function open(page: Page, words: string): Promise<void> {
  return page.getByRole('button', { name: new RegExp(`^action.*${words}`) }).click()
}

async function rewritten(page: Page): Promise<string> {
  const options = await page.getByLabel('In the plan it is').locator('option').allInnerTexts()
  return options.find(words => words.endsWith('Train champions')) ?? ''
}

async function item(words: string): Promise<ItemPage> {
  const found = await server.ask<{ rows: { reference: string; text: string }[] }>(
    'GET',
    `${board}/rows?kind=action`,
  )
  const reference = found.body.rows.find(row => row.text === words)?.reference
  return (await server.ask<ItemPage>('GET', `${board}/items/${reference}`)).body
}
