import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair, earlyHelp, performance, type SamplePerson } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** Three people at one item, each with the page open: what one does, the others see. */
const place = folderFor('accountable')
let server: RunningServer
let browser: Browser
let ruth: Page
let tom: Page
let grace: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  ruth = await openAs(browser, server, chair, '/items/A10')
  tom = await openAs(browser, server, performance, '/items/A10')
  grace = await openAs(browser, server, earlyHelp, '/items/A10')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('the chair challenges, the lead’s open page shows it, the answer reaches the chair, and she ends it', async () => {
  await press(ruth, 'Challenge')
  await ruth.getByLabel('What do you ask of the lead?').fill('Red with no way out. What would move it?')
  await ruth.getByRole('button', { name: 'Challenge' }).last().click()

  const asked = challenges(tom)
  await asked.getByText('Red with no way out. What would move it?').waitFor()
  await asked.getByText('Waits for an answer').waitFor()
  expect(await complaints(tom)).toEqual([])
  await asked.getByRole('button', { name: 'Answer' }).click()
  await asked.getByLabel('What do you answer?').fill('A director’s word to the trust.')
  await asked.getByRole('button', { name: 'Answer' }).last().click()

  await challenges(ruth).getByText('A director’s word to the trust.').waitFor()
  expect(await challenges(ruth).getByText('Waits for an answer').count()).toBe(0)
  await challenges(ruth).getByRole('button', { name: 'End the challenge' }).click()
  await challenges(ruth).getByRole('button', { name: 'End the challenge' }).last().click()
  await challenges(tom).getByText('Ruth Okafor ended it').waitFor()
  expect(await complaints(ruth)).toEqual([])
})

test('an item that is offered is led by its new lead only once they accept', async () => {
  await press(tom, 'Hand over')
  await tom.getByLabel('Person').selectOption({ label: sayPerson(earlyHelp) })
  await tom.getByRole('button', { name: 'Ask them' }).click()
  await tom.getByText('Tom Ellery asked Grace Adeyemi to take this over').first().waitFor()
  expect(await leadOn(tom)).toBe('Tom Ellery')

  await grace.getByText('Tom Ellery asked you to take this over').waitFor()
  expect(await complaints(grace)).toEqual([])
  await press(grace, 'Take it over')
  await grace.getByRole('button', { name: 'Take it over' }).last().click()
  await tom.getByText('asked Grace Adeyemi to take this over').first().waitFor({ state: 'detached' })
  expect(await leadOn(tom)).toBe('Grace Adeyemi')
})

test('what was said by mistake is taken back beside it, and others are offered no undo of it', async () => {
  await press(grace, 'Update')
  await grace.getByLabel('What happened?').fill('Meant for another item')
  await grace.getByRole('button', { name: 'Send update' }).click()
  await tom.getByText('Meant for another item').waitFor()
  expect(await tom.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  await grace.getByRole('button', { name: 'Undo' }).click()
  await tom.getByText('Grace Adeyemi took back').first().waitFor()
  expect(await grace.getByRole('button', { name: 'Undo' }).count()).toBe(0)
})

test('a link that the words suggest is nobody’s until somebody says that it is so; declined, it is not asked again', async () => {
  const match = await openAs(browser, server, chair, '/items/A4')
  await match.getByText('Both speak of “match”, “council” and “records”').waitFor()
  expect(await complaints(match)).toEqual([])
  await match.getByRole('button', { name: /^Yes, link them: closes G3/ }).click()
  await match.getByRole('button', { name: /^Take away: closes G3/ }).waitFor()
  expect(await match.getByRole('heading', { name: 'Is this so?' }).count()).toBe(0)
  await match.context().close()

  const adopt = await openAs(browser, server, chair, '/items/A16')
  await adopt.getByRole('button', { name: /^No: closes G13/ }).click()
  await adopt.getByRole('button', { name: /^No: closes G13/ }).waitFor({ state: 'detached' })
  await adopt.reload()
  await adopt.getByRole('button', { name: 'Add a link' }).waitFor()
  expect(await adopt.getByRole('button', { name: /^No:/ }).count()).toBe(0)
  await adopt.context().close()
})

test('what is done once a year waits in a menu that the keyboard opens', async () => {
  await ruth.getByRole('button', { name: 'More' }).press('Enter')
  await ruth.getByRole('menuitem', { name: 'Put on hold' }).press('Enter')
  await ruth.getByLabel('Why does it rest?').fill('The budget is decided in May')
  await ruth.getByRole('button', { name: 'Put it on hold' }).press('Enter')
  await tom.getByText('On hold').first().waitFor()
  expect(await complaints(ruth)).toEqual([])
})

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).first().click()
}

function challenges(page: Page) {
  return page.getByRole('region', { name: 'Challenges' })
}

function leadOn(page: Page): Promise<string | null> {
  return page.locator('dt:text-is("Lead") + dd').textContent()
}

function sayPerson({ name, post, agency }: SamplePerson): string {
  return [name, post, agency].filter(Boolean).join(', ')
}
