import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'

const place = folderFor('story')
let server: RunningServer
let browser: Browser
let page: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder, SAMPLE: 'no' })
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('x', async () => {
  await page.goto(server.url)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/story.png' })
  expect(await page.title()).toContain('Golden')
})
