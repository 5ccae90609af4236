import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'

const place = folderFor('lost')
let server: RunningServer
let browser: Browser
let page: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 320, height: 900 } })
  page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

// One story: each test goes on where the one before it stopped.

test('when the server goes away the board stays, and says that it may be out of date', async () => {
  const fetched = page.waitForResponse(/MatrixScreen/)
  await page.goto(server.url)
  await page.getByText('Do you believe these?').waitFor()
  // The part and all that it needs, and not only its first bytes: nothing more can be fetched from now on.
  await page.evaluate(`import(${JSON.stringify((await fetched).url())})`)
  await server.stop()
  await page.getByText('Connection lost').waitFor()
  expect(await page.getByText('Do you believe these?').count()).toBe(1)
  expect(await complaints(page)).toEqual([])
})

test('a screen that was not looked at yet says that the server cannot be reached, and can be asked again', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Matrix' }).click()
  await page.getByText('The server cannot be reached').waitFor()
  expect(await complaints(page)).toEqual([])
  server = await startServer({ DATA_DIR: place.folder, PORT: new URL(server.url).port })
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('not recorded').first().waitFor()
  await page.getByText('Live', { exact: true }).waitFor()
})
