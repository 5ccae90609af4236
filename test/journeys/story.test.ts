import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { performance as tom } from '../../bot/sample/people.ts'
import { type Connector, startConnector } from '../chat/connector.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'

const place = folderFor('story')
const samples = 'bot/sample/documents'
let server: RunningServer
let teams: Connector
let browser: Browser
let page: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder, SAMPLE: 'no' })
  teams = await startConnector()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await teams?.close()
  await server?.stop()
  place.remove()
})

// One story in one browser: each test goes on where the one before it stopped.

test('somebody new is told what this is, and starts a board', async () => {
  await page.goto(server.url)
  await page.getByRole('main').getByRole('link', { name: 'Start your own board' }).click()
  await page.getByLabel(/name/i).fill('Early Help Strategic Board')
  await page.getByLabel(/place/i).fill('Thornmere')
  await page.getByRole('main').getByRole('button', { name: /start/i }).click()
  await page.getByRole('link', { name: 'Read a document' }).waitFor()
  expect(await complaints(page)).toEqual([])
})

test('a strategy is read and reviewed beside the document, with the count a person would count', async () => {
  await page.getByRole('link', { name: 'Read a document' }).click()
  await choose('thornmere-early-help-strategy-2026-2029.docx')
  await page.getByRole('button', { name: 'Accept 24 commitments, 4 visions, 5 threads' }).waitFor()
  expect(await page.getByText('guessed').count()).toBeGreaterThan(0)
  expect(await complaints(page)).toEqual([])
})

test('a document that waits for review is not forgotten: the empty board leads back to it, and it is accepted', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Board', exact: true }).click()
  const waits = page.getByRole('link', { name: '1 document waits for review' })
  await waits.waitFor()
  expect(await complaints(page)).toEqual([])
  await waits.click()
  await page.getByRole('button', { name: /^Accept/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Early Help Strategic Board' }).waitFor()
})

test('a matrix with the damage of a converted PDF is read too, and a line of it is mended in the review', async () => {
  await page.getByRole('link', { name: 'Documents' }).click()
  await choose('thornmere-maturity-matrix-2026.txt')
  await page.getByRole('button', { name: /^Accept.*20 actions/ }).waitFor()
  await page.getByRole('button', { name: /No single list shows who recieves/ }).click()
  await page.getByLabel('Words', { exact: true }).fill('No single list shows who receives which service')
  await page
    .getByRole('button', { name: /^element/ })
    .first()
    .click()
  await page.getByLabel('Score', { exact: true }).selectOption('2')
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor()
  await page.getByRole('button', { name: /^Accept/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Early Help Strategic Board' }).waitFor()
  await page.getByText('20 actions').first().waitFor()
  expect(await complaints(page)).toEqual([])
})

test('every commitment stands under its vision and counts in its threads; every action under its element', async () => {
  await page.getByRole('link', { name: 'Golden threads', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /golden threads/i }).waitFor()
  expect(await complaints(page)).toEqual([])
  await page.getByRole('navigation').getByRole('link', { name: 'Matrix' }).click()
  await page.getByRole('cell', { name: '2 of 4', exact: true }).first().waitFor()
  await page.getByText('not recorded').first().waitFor()
  expect(await complaints(page)).toEqual([])
})

test('an action is given a lead and a day', async () => {
  await page.goto(`${await boardAddress()}/items/A10`)
  await page.getByRole('button', { name: 'Set the lead' }).click()
  await page
    .getByRole('combobox', { name: 'Person' })
    .selectOption({ label: `${tom.name}, ${tom.post}, ${tom.agency}` })
  await page.getByRole('button', { name: 'Set the lead' }).last().click()
  await page.getByRole('button', { name: 'Hand over' }).waitFor()
  await page.getByRole('button', { name: 'Set the day' }).click()
  await page.getByLabel('Due day').fill('2031-03-31')
  await page.getByRole('button', { name: 'Set the day' }).last().click()
  await page.getByText('Mon 31 Mar 2031').first().waitFor()
  expect(await complaints(page)).toEqual([])
})

test('its lead says in chat that it is red, and the open board shows it within a second', async () => {
  await page.goto(await boardAddress())
  const exceptions = page.getByRole('region', { name: 'Exceptions' })
  const exception = exceptions.getByRole('link', {
    name: 'Agree a short set of indicators that every agency reports',
  })
  await page.getByText('20 actions').first().waitFor()
  expect(await exception.count()).toBe(0)
  const said = sayToBot('A10 red 20% the data-sharing agreement was refused')
  await exception.first().waitFor({ timeout: 1000 })
  expect(await exceptions.getByText('the data-sharing agreement was refused').count()).toBe(1)
  expect(await said).toBe(200)
  expect(JSON.stringify(teams.sent.at(-1)?.activity)).toContain('A10 is Red')
})

async function choose(file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(`${samples}/${file}`)
}

async function boardAddress(): Promise<string> {
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  return `${server.url}/#/boards/${body.boards[0]?.boardId}`
}

async function sayToBot(text: string): Promise<number> {
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'said-1',
      channelId: 'msteams',
      serviceUrl: teams.url,
      text,
      from: { id: '29:tom', aadObjectId: tom.personId, name: tom.name },
      recipient: { id: '28:bot', name: 'Golden Thread' },
      conversation: { id: 'tom', conversationType: 'personal' },
    }),
  })
  return response.status
}
