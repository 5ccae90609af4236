import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { localTenant } from '../../bot/api/identity.ts'
import { chair, health, performance } from '../../bot/sample/people.ts'
import { plantSample } from '../../bot/sample/sample.ts'
import { boardsOf } from '../../bot/store/boards.ts'
import { keepFollowing, saveFollowing } from '../../bot/store/followings.ts'
import { openStore } from '../../bot/store/open.ts'
import { Day } from '../../domain/day.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** The bot was removed from the board's channel. The administrator sees it at a glance, with what to do. */
const place = folderFor('health')
let server: RunningServer
let browser: Browser
let tom: Page
beforeAll(async () => {
  await removeBotFromChannel()
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  const people = `/boards/${body.boards[0]?.boardId}/people`
  await server.ask('PATCH', `${people}/${performance.personId}`, { roles: ['administrator'] }, chair.personId)
  tom = await openAs(browser, server, performance, '/settings')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('what is wrong stands first, in words that say what to do', async () => {
  await tom.getByRole('link', { name: 'Does every part work?' }).click()
  await tom.getByText('1 part to look at').waitFor()
  const first = tom.getByRole('main').getByRole('listitem').first()
  expect(await first.textContent()).toContain('Does not work')
  expect(await first.textContent()).toContain('Add the bot to the channel again')
  expect(await complaints(tom)).toEqual([])
})

test('what works says so, and what local mode does without is not called broken', async () => {
  await part(tom, 'Database').getByText('Works').waitFor()
  await part(tom, 'Bot credentials').getByText('Not in use').waitFor()
  await part(tom, 'Digest').getByText('None was sent yet').waitFor()
  await tom.getByRole('button', { name: 'Look again' }).click()
  await tom.getByText('1 part to look at').waitFor()
})

test('a partner is told who sees this, and offered the way back', async () => {
  const helen = await openAs(browser, server, health, '/health')
  await helen.getByText('Only the chair, the coordinator or an administrator').waitFor()
  await helen.getByRole('link', { name: 'Go to the board' }).waitFor()
  expect(await complaints(helen)).toEqual([])
})

function part(page: Page, name: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
}

/** As Teams told it while the server ran. */
async function removeBotFromChannel(): Promise<void> {
  const store = await openStore({ folder: place.folder })
  const at = Temporal.Now.instant().toString()
  await plantSample({ store, now: () => at }, localTenant, { withBoard: true })
  const [{ board } = { board: null }] = await boardsOf(store.db, localTenant, chair.personId)
  const key = { tenantId: localTenant, boardId: board?.boardId ?? '', conversationId: '19:x@thread.tacv2' }
  const today = Day.parse(at.slice(0, 10))
  await saveFollowing(store.db, key, { ...key, name: 'Early Help', by: chair.name, at, today })
  await keepFollowing(store.db, key, { stopped: { at, status: 403, reason: 'BotNotInConversationRoster' } })
  await store.close()
}
