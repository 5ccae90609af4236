import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair, coordinator, earlyHelp, health, performance } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** Tom leaves: the coordinator hands over what he leads, and nothing is left with him. */
const place = folderFor('leaver')
let server: RunningServer
let browser: Browser
let priya: Page
let items: string
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  items = `/boards/${body.boards[0]?.boardId}/items`
  await server.ask('POST', `${items}/A7/handover`, { personId: performance.personId }, earlyHelp.personId)
  await server.ask('PUT', `${items}/A14/lead`, { lead: { kind: 'role', name: 'Hub Manager' } })
  priya = await openAs(browser, server, coordinator, '/people')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('the coordinator sees who answers for what, and which posts nobody here holds', async () => {
  await priya.getByRole('button', { name: 'Tom Ellery leads 6' }).click()
  await priya.getByRole('link', { name: 'Agree a short set of indicators' }).waitFor()
  await unheld().waitFor()
  expect(await complaints(priya)).toEqual([])
})

test('once he is marked as leaving, what was offered to him is offered no more', async () => {
  await priya.getByRole('button', { name: 'Tom Ellery leaves' }).click()
  await priya.getByRole('button', { name: 'Tom Ellery is leaving' }).click()
  await priya.getByText('Leaving, last day').waitFor()
  const { body } = await server.ask<{ tracked: { handover: unknown } }>('GET', `${items}/A7`)
  expect(body.tracked.handover).toBeNull()
})

test('everything he leads is listed and handed over in bulk, one of it openly to nobody; only then can he be taken off', async () => {
  await priya.getByLabel('New lead of A3').waitFor()
  expect(await priya.getByRole('button', { name: 'Take Tom Ellery off the board' }).count()).toBe(0)
  await priya.getByLabel('All of it to').selectOption({ label: sayPerson(earlyHelp) })
  await priya.getByLabel('New lead of C23').selectOption({ label: 'No lead, said openly' })
  expect(await complaints(priya)).toEqual([])
  await priya.getByRole('button', { name: 'Hand over 6 items' }).click()
  await priya.getByText('6 items handed over.').waitFor()
  await priya.getByText('Nothing open is left with Tom Ellery.').waitFor()
  await priya.getByRole('button', { name: 'Take Tom Ellery off the board' }).click()
  await priya.getByText('Priya Nair took Tom Ellery off the board').waitFor()
  expect(await priya.getByRole('button', { name: 'Tom Ellery leaves' }).count()).toBe(0)
})

test('what he said stays on the record, and his successor finds the work among hers', async () => {
  const grace = await openAs(browser, server, earlyHelp, '/mine')
  await grace.getByRole('button', { name: 'Update A10' }).waitFor()
  const item = await openAs(browser, server, chair, '/items/A10')
  await item.getByText('Six of ten agencies have agreed the short list.').first().waitFor()
  await item.getByText('Priya Nair named the lead: lead Tom Ellery → Grace Adeyemi').waitFor()
})

test('whoever takes the post is added with it, and what the post leads is led again', async () => {
  await priya.getByRole('button', { name: 'Add somebody' }).click()
  const who = priya.getByLabel('Who')
  if (await who.count()) await who.selectOption({ label: 'Somebody new' })
  await priya.getByLabel('Name').fill('Ann Kowalczyk')
  await priya.getByLabel('Post').fill('Hub Manager')
  await priya.getByLabel('Agency').fill('Thornmere Council')
  expect(await priya.getByRole('checkbox', { name: 'Chair' }).isDisabled()).toBe(true)
  expect(await complaints(priya)).toEqual([])
  await priya.getByRole('button', { name: 'Add to the board' }).click()
  await priya.getByText('Priya Nair added Ann Kowalczyk').waitFor()
  await unheld().waitFor({ state: 'detached' })
})

test('a partner reads all of it and is offered nothing that would be refused', async () => {
  const helen = await openAs(browser, server, health, '/people')
  await helen.getByRole('button', { name: /^Grace Adeyemi leads/ }).waitFor()
  expect(await helen.getByRole('button', { name: 'Add somebody' }).count()).toBe(0)
  expect(await helen.getByRole('button', { name: /leaves$/ }).count()).toBe(0)
  expect(await complaints(helen)).toEqual([])
})

function unheld() {
  return priya.getByText('nobody on the board answers to that name')
}

function sayPerson({ name, post }: { name: string; post: string | null }): string {
  return [name, post].filter(Boolean).join(', ')
}
