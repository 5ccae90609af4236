import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** The chair runs a meeting from the board: what she looks at before it, and what she decides in it. */
const place = folderFor('meeting')
let server: RunningServer
let browser: Browser
let ruth: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  ruth = await openAs(browser, server, chair, '')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('before the meeting she reads what waits for her, what moved, and approves the board’s message', async () => {
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  const path = `/boards/${body.boards[0]?.boardId}`
  await server.ask('POST', `${path}/key-messages`, { words: 'Every family that asks gets an answer.' })
  const needs = ruth.getByRole('region', { name: 'Needs you' })
  await needs.getByText('Every family that asks gets an answer.').waitFor()
  await needs.getByText('1 closure to accept or return').waitFor()
  await ruth
    .getByRole('region', { name: /^What moved since/ })
    .getByText('Police cannot sign')
    .waitFor()
  expect(await complaints(ruth)).toEqual([])
  await needs.getByRole('button', { name: 'Approve it for every agency' }).click()
  await needs.getByText('Every family that asks gets an answer.').waitFor({ state: 'detached' })
})

test('the meeting takes one item at a time, and the arrows turn the pages', async () => {
  await ruth.getByRole('link', { name: 'Run the meeting' }).click()
  await ruth.getByText('1 of 6: closure to decide').waitFor()
  await ruth.getByRole('heading', { level: 2, name: /^A15/ }).waitFor()
  expect(await complaints(ruth)).toEqual([])
  await ruth.keyboard.press('ArrowRight')
  await ruth.getByText('2 of 6: late').waitFor()
  await ruth.getByRole('heading', { level: 2, name: /^A7/ }).waitFor()
  await ruth.keyboard.press('ArrowLeft')
  await ruth.getByText('1 of 6').waitFor()
})

test('a closure is accepted where it is read, stays in its place as settled, and arrows in a field move no page', async () => {
  await ruth.getByRole('button', { name: 'Accept closure' }).click()
  await ruth.getByLabel('Words for the record').fill('Well done')
  await ruth.keyboard.press('ArrowLeft')
  await ruth.getByRole('button', { name: 'Accept: it is complete' }).click()
  await ruth.getByText('1 of 6: settled in this meeting').waitFor()
  await ruth.getByText('complete, 75% done').waitFor()
})

test('what the minutes ask for is added on the spot, and what is challenged is on the record', async () => {
  await ruth.getByRole('button', { name: 'Next →' }).click()
  await ruth.getByRole('button', { name: 'Challenge' }).click()
  await ruth.getByLabel('What do you ask of the lead?').fill('Four hubs, two forms. When?')
  await ruth.getByRole('button', { name: 'Challenge' }).last().click()
  await ruth.getByRole('region', { name: 'Challenges' }).getByText('Four hubs, two forms. When?').waitFor()
  await ruth.getByRole('button', { name: 'New action from the minutes' }).click()
  await ruth.getByLabel('What is to be done?').fill('Write to the two hubs')
  await ruth.getByLabel('Agreed in').fill('Minute of today, item 2')
  expect(await complaints(ruth)).toEqual([])
  await ruth.getByRole('button', { name: 'Add the action' }).click()
  await ruth.getByRole('link', { name: 'A21' }).waitFor()
})
