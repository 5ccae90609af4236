import type { Browser, Page } from 'playwright-core'
import type { SamplePerson } from '../../bot/sample/people.ts'
import type { RunningServer } from '../support/server.ts'

/** The sample board as one of its people sees it, at a place beneath it, in a browser of their own. */
export async function openAs(
  browser: Browser,
  server: RunningServer,
  { personId }: SamplePerson,
  path: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript(`localStorage.setItem('golden-thread.acting-as', '${personId}')`)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const { body } = await server.ask<{ boards: { boardId: string }[] }>('GET', '/me')
  await page.goto(`${server.url}/#/boards/${body.boards[0]?.boardId}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
