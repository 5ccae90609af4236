import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair, coordinator, performance } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** The coordinator fills in leads and days for a board that has neither, with the keyboard and with many rows at once. */
const place = folderFor('sheet')
let server: RunningServer
let browser: Browser
let priya: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  priya = await openAs(browser, server, coordinator, '/list')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('with the keyboard alone a lead is named and a day is set where they stand, and Esc gives back', async () => {
  await cell('A1').focus()
  await keys('ArrowRight', 'ArrowRight', 'Enter')
  await priya.getByRole('combobox', { name: 'Lead' }).fill('tom ellery')
  expect(await complaints(priya)).toEqual([])
  await keys('Enter')
  await row('A1').getByText('Tom Ellery').waitFor()

  await keys('ArrowRight', 'Enter')
  await priya.getByLabel('Due day', { exact: true }).fill('2031-05-01')
  await keys('Escape')
  expect(await row('A1').getByText('No day').count()).toBe(1)
  await keys('Enter')
  await priya.getByLabel('Due day', { exact: true }).fill('2031-05-01')
  await keys('Enter')
  await row('A1').getByText('Thu 1 May 2031').waitFor()
})

test('columns sort, groups say how they stand, and the address keeps both', async () => {
  await priya.getByRole('button', { name: 'Due', exact: true }).click()
  await priya.getByRole('columnheader', { name: 'Due' }).and(priya.locator('[aria-sort=ascending]')).waitFor()
  expect(await references()).toContain('A7')
  expect((await references())[0]).toBe('A7')
  await priya.getByRole('combobox', { name: 'Group by' }).selectOption('Lead')
  await priya.getByRole('gridcell', { name: /^No lead \d/ }).waitFor()
  expect(priya.url()).toContain('sort=due&group=lead')
  await priya.reload()
  await priya.getByRole('gridcell', { name: /^No lead \d/ }).waitFor()
  expect(await complaints(priya)).toEqual([])
  await priya.getByRole('combobox', { name: 'Group by' }).selectOption('Not grouped')
})

test('many rows are changed at once; what was not is named with its reason, and all of it is taken back', async () => {
  await priya.getByRole('searchbox', { name: 'Find' }).fill('indicators')
  await priya.getByText('2 of 20 actions').waitFor()
  await priya.getByRole('checkbox', { name: 'Choose every row that is shown' }).check()
  const bar = priya.getByRole('region', { name: 'The chosen rows' })
  await bar.getByText('2 actions chosen').waitFor()
  await bar.getByRole('button', { name: 'Due day' }).click()
  await bar.getByLabel('Due day', { exact: true }).fill('2031-06-30')
  expect(await complaints(priya)).toEqual([])
  await bar.getByRole('button', { name: 'Set it for 2 rows' }).click()
  await bar.getByText('1 changed, 1 not.').waitFor()
  await bar.getByText('Say why A10 moves').waitFor()
  await row('A16').getByText('Mon 30 Jun 2031').waitFor()
  await bar.getByRole('button', { name: 'Undo' }).click()
  await bar.getByText('1 row as before.').waitFor()
  await row('A16').getByText('No day').waitFor()
  await bar.getByRole('button', { name: 'Done' }).click()
  await bar.waitFor({ state: 'detached' })
  await priya.getByRole('searchbox', { name: 'Find' }).fill('')
})

test('what somebody else changes appears where it stands, and moves nothing that is being read', async () => {
  await priya.getByRole('grid').getByRole('button', { name: 'RAG' }).click()
  await priya.getByRole('columnheader', { name: 'RAG' }).and(priya.locator('[aria-sort=ascending]')).waitFor()
  const before = await references()
  const tom = await openAs(browser, server, performance, '/items/A12')
  await tom.getByRole('button', { name: 'Update' }).click()
  await tom.getByRole('radio', { name: /^Red/ }).check()
  await tom.getByRole('button', { name: 'Send update' }).click()
  await row('A12').getByText('Red').waitFor({ timeout: 1500 })
  expect(await references()).toEqual(before)
  await tom.context().close()
})

test('a view is kept under a name, found again in the menu and taken away', async () => {
  await priya.getByRole('combobox', { name: 'Group by' }).selectOption('Agency')
  await priya.getByRole('button', { name: 'Views' }).click()
  await priya.getByRole('menuitem', { name: 'Keep this view…' }).click()
  await priya.getByLabel('Name of this view').fill('By agency')
  expect(await complaints(priya)).toEqual([])
  await priya.getByRole('button', { name: 'Keep it' }).click()
  await priya.getByRole('navigation').getByRole('link', { name: 'Actions', exact: true }).click()
  await priya.getByRole('button', { name: 'Views' }).click()
  await priya.getByRole('menuitem', { name: 'By agency' }).click()
  await priya.getByRole('gridcell', { name: /^No agency \d/ }).waitFor()
  await priya.getByRole('button', { name: 'Views' }).click()
  await priya.getByRole('menuitem', { name: 'Keep this view…' }).click()
  await priya.getByRole('button', { name: 'Take away “By agency”' }).click()
  await priya.getByRole('button', { name: 'Take away “By agency”' }).waitFor({ state: 'detached' })
  await priya.getByRole('button', { name: 'Cancel' }).click()
  await priya.getByRole('navigation').getByRole('link', { name: 'Actions', exact: true }).click()
})

test('an action is added by hand, and for a gap of the matrix, with the minute it was agreed in', async () => {
  await priya.getByRole('button', { name: 'Add an action' }).click()
  await priya.getByLabel('What is to be done?').fill('Write to the trust about its figures')
  await priya.getByLabel('Agreed in').fill('Minute 14 Oct, item 3')
  expect(await complaints(priya)).toEqual([])
  await priya.getByRole('button', { name: 'Add the action' }).click()
  await priya.getByRole('link', { name: 'A21' }).waitFor()
  const gap = await openAs(browser, server, coordinator, '/items/G1')
  await gap.getByRole('button', { name: 'Add an action for this gap' }).click()
  await gap.getByLabel('What is to be done?').fill('Close it')
  await gap.getByRole('button', { name: 'Add the action' }).click()
  await gap
    .getByRole('link', { name: /^A22 Close it/ })
    .first()
    .waitFor()
  await gap.context().close()
})

test('rows copied from a spreadsheet are reviewed like any document, and are actions once accepted', async () => {
  const documents = await openAs(browser, server, coordinator, '/readings')
  await documents.getByRole('textbox', { name: 'Rows' }).fill('Only words')
  await documents.getByRole('button', { name: 'Read these rows' }).click()
  await documents.getByRole('alert').getByText('looks for headings such as').waitFor()
  expect(await complaints(documents)).toEqual([])
  await documents
    .getByRole('textbox', { name: 'Rows' })
    .fill('Action\tLead\tBy when\nTrain the champions\tHub Manager\t30/6/2031\n')
  await documents.getByRole('button', { name: 'Read these rows' }).click()
  await documents.getByRole('button', { name: 'Accept 1 action' }).click()
  await documents.waitForURL(/boards\/[^/]+$/)
  await priya.getByRole('searchbox', { name: 'Find' }).fill('train the champions')
  await priya.getByRole('row').getByText('Mon 30 Jun 2031').waitFor()
  await priya.getByRole('searchbox', { name: 'Find' }).fill('')
  await documents.context().close()
})

test('the chair may move a day and report nothing: a cell she cannot change opens the item', async () => {
  const ruth = await openAs(browser, server, chair, '/list')
  const rag = ruth.getByRole('row').filter({ has: ruth.getByRole('gridcell', { name: 'A6', exact: true }) })
  await rag.getByRole('gridcell', { name: /Green/ }).dblclick()
  await ruth.getByRole('heading', { level: 1, name: /^A6/ }).waitFor()
  await ruth.context().close()
})

function row(reference: string) {
  return priya.getByRole('row').filter({ has: cell(reference) })
}

function cell(reference: string) {
  return priya.getByRole('gridcell', { name: reference, exact: true })
}

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) {
    await priya.keyboard.press(key)
    // The focus follows in the next frame.
    await priya.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
}

/** As they stand from top to bottom: rows in sight are drawn in any order. */
function references(): Promise<string[]> {
  return priya.evaluate<string[]>(`[...document.querySelectorAll('[role=row][aria-rowindex]')]
    .filter(row => row.querySelector('[role=gridcell][aria-colindex="2"]'))
    .sort((one, other) => one.ariaRowIndex - other.ariaRowIndex)
    .map(row => row.querySelector('[role=gridcell][aria-colindex="2"]').textContent)`)
}
