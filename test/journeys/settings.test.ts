import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { coordinator, health } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** The coordinator tells the board another name of an agency, and what people write by it is understood. */
const place = folderFor('settings')
let server: RunningServer
let browser: Browser
let priya: Page
let board: string
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  board = `/boards/${body.boards[0]?.boardId}`
  priya = await openAs(browser, server, coordinator, '/settings')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('an agency is given another name, and it stands there when the page is opened again', async () => {
  await priya.getByRole('button', { name: 'Other names of Early Help Strategic Board' }).click()
  await priya.getByLabel('Other names of Early Help Strategic Board, with commas').fill('EHSB, the Board')
  expect(await complaints(priya)).toEqual([])
  await priya.getByRole('button', { name: 'Save the agencies' }).click()
  await priya.getByText('Saved.').waitFor()
  await priya.reload()
  const again = priya.getByLabel('Other names of Early Help Strategic Board, with commas')
  expect(await again.inputValue()).toBe('EHSB, the Board')
})

test('“EHSB” typed as a lead in the sheet is the agency by its full name', async () => {
  const sheet = await openAs(browser, server, coordinator, '/list?kind=action&open=true&noLead=true')
  const cell = sheet.getByRole('gridcell', { name: 'No lead' }).first()
  await cell.dblclick()
  await sheet.getByLabel('Lead', { exact: true }).last().fill('ehsb')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await sheet.getByLabel('Lead', { exact: true }).last().waitFor({ state: 'detached' })
  const { body } = await server.ask<{ rows: { lead: string }[] }>('GET', `${board}/sheet`)
  expect(body.rows.map(({ lead }) => lead)).toContain('Early Help Strategic Board')
})

test('a colour means what the board writes, wherever the legend is asked for', async () => {
  await priya.getByLabel('Amber').fill('At risk, and we know what to do')
  await priya.getByRole('button', { name: 'Save the legend' }).click()
  await priya.getByRole('button', { name: 'Save the legend' }).and(priya.locator('[aria-disabled]')).waitFor()
  const helen = await openAs(browser, server, health, '/mine')
  await helen.getByRole('button', { name: 'Legend' }).click()
  await helen.getByText('At risk, and we know what to do').first().waitFor()
})

test('what cannot be is refused beside its form with what was typed, and others’ settings are untouched', async () => {
  await priya.getByLabel('Time zone').fill('Europe/Thornmere')
  await priya.getByRole('button', { name: 'Save the board' }).click()
  await priya.getByText('such as Europe/London').waitFor()
  expect(await priya.getByLabel('Time zone').inputValue()).toBe('Europe/Thornmere')
  await priya.getByLabel('Time zone').fill('Europe/Dublin')
  await priya.getByRole('button', { name: 'Save the board' }).click()
  await priya.getByText('such as Europe/London').waitFor({ state: 'detached' })
})

test('a partner reads the settings, says nothing of them, and is told who may', async () => {
  const helen = await openAs(browser, server, health, '/settings')
  await helen.getByText('The chair, the coordinator or an administrator changes them.').waitFor()
  expect(await helen.getByRole('button', { name: /^Save/ }).count()).toBe(0)
  expect(await helen.getByLabel('Name', { exact: true }).getAttribute('readonly')).not.toBeNull()
  expect(await complaints(helen)).toEqual([])
})
