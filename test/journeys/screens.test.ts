import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'

const place = folderFor('screens')
let server: RunningServer
let browser: Browser
let board: string
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  const boardId = body.boards[0]?.boardId
  board = `#/boards/${boardId}`
  const matrix = await server.ask<{ matrices: { planId: string }[] }>('GET', `/boards/${boardId}/matrix`)
  await server.ask('POST', `/boards/${boardId}/matrices/${matrix.body.matrices[0]?.planId}/workshop`)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

const screens = [
  ['the board', '', 'Do you believe these?'],
  ['what somebody leads', '/mine', 'You lead'],
  ['the list behind a number', '/list?rag=green', 'Green'],
  ['the golden threads', '/threads', 'By 2029 families in Thornmere will'],
  ['what nobody works on', '/threads?coverage=true', 'Ready to learn'],
  ['the matrix', '/matrix', 'not recorded'],
  ['a workshop', '/matrix/workshop', 'This time: Plan'],
  ['the people', '/people', 'assigned but never updated'],
  ['the settings', '/settings', 'Other names'],
  ['the health', '/health', 'Bot credentials'],
  ['one item', '/items/A10', 'Agree a short set of indicators'],
  ['the meeting', '/meeting', '1 of'],
  ['how it went over time', '/trend', 'Colours, week by week'],
  ['the documents', '/readings', 'Choose a file'],
] as const

describe.each(['default', 'dark', 'contrast'])('in the theme %s', theme => {
  describe.each([320, 1280])('%i pixels wide', width => {
    let page: Page
    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width, height: 900 } })
    })
    afterAll(() => page.close())

    test.each(screens)(
      '%s can be used by everyone, and nothing hangs over the side',
      async (_name, path, words) => {
        await page.goto(`${server.url}/?theme=${theme}${board}${path}`)
        await page.getByText(words).locator('visible=true').first().waitFor({ timeout: 5000 })
        expect(await complaints(page)).toEqual([])
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      },
    )
  })
})
