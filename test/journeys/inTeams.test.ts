import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { hostTab } from './teamsHost.ts'

/** The tab inside a page that hosts it as Teams does, with the real teams-js between them. */
const place = folderFor('in-teams')
let server: RunningServer
let browser: Browser
let board: string
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  board = `#/boards/${body.boards[0]?.boardId}`
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('Teams is told that the tab is ready, and a change of its theme is worn at once', async () => {
  const { page, tab, changeTheme, asked } = await hostTab(browser, server.url, { theme: 'dark' })
  await tab.getByRole('heading', { level: 1 }).waitFor()
  expect((await asked()).map(({ func }) => func)).toContain('appInitialization.success')
  await tab.locator('html[style*="color-scheme: dark"]').waitFor({ state: 'attached' })
  await changeTheme('default')
  await tab.locator('html[style*="color-scheme: light"]').waitFor({ state: 'attached' })
  expect(await tab.getByText('outside Teams').count()).toBe(0)
  await page.close()
})

test('a deep link opens the item it names, and the way back leads to the board', async () => {
  const { page, tab } = await hostTab(browser, server.url, {
    theme: 'contrast',
    subEntityId: `${board}/items/A10`,
  })
  await tab.getByRole('heading', { level: 1, name: /^A10/ }).waitFor()
  await tab.getByRole('navigation').getByRole('link', { name: 'Board', exact: true }).click()
  await tab.getByRole('heading', { level: 1, name: /^Early Help/ }).waitFor()
  await page.close()
})

test('whoever adds the tab to a channel chooses the board, and Teams saves its name and address', async () => {
  const host = await hostTab(browser, `${server.url}/#/configure`, {
    theme: 'default',
    frameContext: 'settings',
  })
  await host.tab.getByRole('radio', { name: /^Early Help Strategic Board/ }).waitFor()
  await host.heard('settings.setValidityState')
  await host.save()
  const saved = await host.heard('settings.setSettings')
  expect(saved.args[0]).toMatchObject({
    suggestedDisplayName: expect.stringContaining('Early Help Strategic Board'),
    contentUrl: `${server.url}/${board}`,
  })
  await host.heard('settings.save.success')
  await host.page.close()
})
