import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair, earlyHelp, health, performance } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** A lead answers everything in one sitting: the chair's question, an offer, one update, and no change of the rest. */
const place = folderFor('sitting')
let server: RunningServer
let browser: Browser
let tom: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  const items = `/boards/${body.boards[0]?.boardId}/items`
  await server.ask('POST', `${items}/A10/challenges`, { words: 'Who has not signed?' }, chair.personId)
  await server.ask('POST', `${items}/A7/handover`, { personId: performance.personId }, earlyHelp.personId)
  tom = await openAs(browser, server, performance, '/mine')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('the chair’s question is answered where it stands, and then waits no more', async () => {
  await tom.getByText('Ruth Okafor asked, today').waitFor()
  expect(await complaints(tom)).toEqual([])
  await tom.getByRole('button', { name: 'Answer: A10' }).click()
  await tom.getByLabel('What do you answer?').fill('Two schools; both sign on Friday.')
  await tom.getByRole('button', { name: 'Answer', exact: true }).click()
  await tom.getByText('Ruth Okafor asked, today').waitFor({ state: 'detached' })
})

test('an offer is taken over in place, and stands among what is led', async () => {
  await tom.getByRole('button', { name: 'Take it over: A7' }).click()
  await tom.getByRole('button', { name: 'Take it over', exact: true }).click()
  await tom.getByRole('button', { name: 'Update A7' }).waitFor()
})

test('what is being typed stays while others change the same list', async () => {
  await tom.getByRole('button', { name: 'Update A3' }).click()
  const words = tom.getByLabel('What happened?')
  await words.fill('Police signed this morning')
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  const board = `/boards/${body.boards[0]?.boardId}`
  const reason = { dueOn: '2099-01-01', reason: 'The board decided' }
  await server.ask('PUT', `${board}/items/A10/due-day`, reason, chair.personId)
  await late(tom).getByText('due Thu 1 Jan 2099').waitFor()
  expect(await words.inputValue()).toBe('Police signed this morning')
  await tom.getByRole('radio', { name: 'Amber' }).click()
  await tom.getByRole('button', { name: 'Send update' }).click()
  await tom.getByText('“Police signed this morning”').waitFor()
})

test('one press says “no change” of all the rest, and the page says that nothing is left', async () => {
  await tom.getByRole('button', { name: /^No change for all the rest \(\d+\)$/ }).click()
  await tom.getByText(/“No change” is noted for \d+ items. Thank you./).waitFor()
  expect(await tom.getByRole('button', { name: /^No change for all/ }).count()).toBe(0)
  expect(await complaints(tom)).toEqual([])
})

test('whoever leads nothing is told so, and what would stand here', async () => {
  const ruth = await openAs(browser, server, chair, '/mine')
  await ruth.getByText('You lead nothing on this board that is open.').waitFor()
  // She decides on closures, and that waits here for her.
  await ruth.getByRole('button', { name: 'Accept closure: A15' }).waitFor()
  expect(await complaints(ruth)).toEqual([])
  const helen = await openAs(browser, server, health, '/mine')
  await helen.getByRole('heading', { name: 'With the chair' }).waitFor()
})

function late(page: Page) {
  return page.getByRole('region', { name: 'Late' })
}
