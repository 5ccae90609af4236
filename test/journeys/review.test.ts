import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { performance as tom } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'

const place = folderFor('review')
const strategy = 'thornmere-early-help-strategy-2026-2029.docx'
let server: RunningServer
let browser: Browser
let reading: string
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const me = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  const at = `/boards/${me.body.boards[0]?.boardId}/readings`
  const file = readFileSync(`bot/sample/documents/${strategy}`)
  const read = await server.ask<{ readingId: string }>('POST', `${at}?fileName=${strategy}`, file)
  reading = `${server.url}/#${at}/${read.body.readingId}`
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

describe.each([320, 1280])('a commitment opened in a review %i pixels wide', width => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height: 900 } })
    page.setDefaultTimeout(10_000)
    await page.goto(reading)
    await page
      .getByRole('button', { name: /^commitment/ })
      .first()
      .click()
    await threads(page).first().waitFor()
  })
  afterAll(() => page.close())

  test('can be changed by everyone', async () => {
    expect(await complaints(page)).toEqual([])
  })

  test('hangs nothing over the side', async () => {
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('counts in another thread when the name of that thread is pressed, and in no other', async () => {
    const before = await ticked(page)
    await page.getByRole('group', { name: 'golden threads' }).locator('label').nth(2).click()
    expect(await ticked(page)).toEqual(before.map((is, at) => (at === 2 ? !is : is)))
  })
})

test('who may not accept a document looks at the review, and is told who may', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(reading)
  await page.getByRole('combobox', { name: 'Acting as' }).selectOption(tom.personId)
  await page.getByText('It waits for the coordinator or an administrator').waitFor()
  await page
    .getByRole('button', { name: /^commitment/ })
    .first()
    .click()
  expect(await page.getByRole('button', { name: /^Accept|Discard/ }).count()).toBe(0)
  expect(await threads(page).count()).toBe(0)
  expect(await complaints(page)).toEqual([])
  await page.close()
})

function threads(page: Page): Locator {
  return page.getByRole('group', { name: 'golden threads' }).getByRole('checkbox')
}

async function ticked(page: Page): Promise<boolean[]> {
  const boxes = await threads(page).all()
  return Promise.all(boxes.map(box => box.isChecked()))
}
