import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair, coordinator, performance } from '../../bot/sample/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { complaints } from './axe.ts'
import { openAs } from './openAs.ts'

/** The board assesses itself anew: the chair writes, the coordinator beside her, and somebody else has the matrix open. */
const place = folderFor('workshop')
let server: RunningServer
let browser: Browser
let ruth: Page
let priya: Page
let tom: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  ruth = await openAs(browser, server, chair, '/matrix')
  tom = await openAs(browser, server, performance, '/matrix')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  place.remove()
})

test('the matrix says where each element stands, and whoever may sets where it is to get to', async () => {
  await radar(tom, /Plan not recorded, Deliver 3 of 4/).waitFor()
  expect(await tom.getByRole('button', { name: 'Re-assess' }).count()).toBe(0)
  await ruth.getByLabel('Target').selectOption('3 of 4')
  await tom.getByRole('row', { name: /^Plan/ }).getByRole('cell', { name: '3 of 4' }).waitFor()
  expect(await complaints(ruth)).toEqual([])
  expect(await complaints(tom)).toEqual([])
})

test('a workshop takes one element at a time, and what is typed outlives the page', async () => {
  await ruth.getByRole('button', { name: 'Re-assess' }).click()
  await ruth.getByRole('heading', { level: 1, name: 'Workshop' }).waitFor()
  await tom.getByText('A workshop that Ruth Okafor began is going on.').waitFor()

  const plan = now(ruth, 'Plan')
  await plan.getByRole('radio', { name: /^2:/ }).check()
  await plan.getByRole('checkbox', { name: 'Brightside NHS Trust' }).check()
  await plan.getByRole('checkbox', { name: 'Tom Ellery' }).check()
  await plan.getByLabel('Why, in the words of the room').fill('Contracts now end together.')
  await plan.getByText('Kept, last written by Ruth Okafor').waitFor()
  expect(await complaints(ruth)).toEqual([])
  await ruth.reload()
  expect(await plan.getByLabel('Why, in the words of the room').inputValue()).toBe(
    'Contracts now end together.',
  )
  expect(await plan.getByRole('radio', { name: /^2:/ }).isChecked()).toBe(true)
})

test('completed work becomes evidence, one gap is closed and says by what, the others are carried over', async () => {
  const plan = now(ruth, 'Plan')
  await plan.getByRole('checkbox', { name: /^A5 / }).check()
  await plan.getByLabel('How A5 is to stand in the evidence').fill('Each locality has a profile')
  await plan.getByRole('checkbox', { name: /^Closed: G1 / }).check()
  await plan.getByRole('checkbox', { name: /^By A5 / }).check()
  await plan.getByLabel('How was G1 closed, in a few words?').fill('All end in March')
  await plan.getByLabel('New gaps, a line for each').fill('Weekend help is thin')
  await plan.getByText('Kept, last written by Ruth Okafor').waitFor()
  expect(await complaints(ruth)).toEqual([])
})

test('two sit in one workshop, each sees what the other writes, and nothing is finished half decided', async () => {
  priya = await openAs(browser, server, coordinator, '/matrix/workshop')
  await step(priya, 'Plan', '2 of 4').waitFor()
  expect(await now(priya, 'Plan').getByLabel('New gaps, a line for each').inputValue()).toBe(
    'Weekend help is thin',
  )
  await ruth.getByRole('button', { name: 'Finish: record the assessment' }).click()
  await ruth.getByRole('alert').getByText('Deliver, Evaluate, Lead and Family Focus are undecided').waitFor()

  await priya.getByRole('link', { name: 'On to Deliver' }).click()
  const deliver = now(priya, 'Deliver')
  await deliver.getByRole('radio', { name: /^3:/ }).check()
  await deliver.getByRole('checkbox', { name: 'Thornmere Council' }).check()
  await step(ruth, 'Deliver', '3 of 4').waitFor()
  for (const element of ['Evaluate', 'Lead', 'Family Focus']) {
    await priya.getByRole('link', { name: `On to ${element}` }).click()
    await now(priya, element).getByRole('radio', { name: 'Not recorded: no score was agreed' }).check()
    await step(ruth, element, 'not recorded').waitFor()
  }
})

test('what looks personal is held back, stays where it was typed, and is kept when its writer says that it names nobody', async () => {
  const family = now(priya, 'Family Focus')
  await family.getByLabel('New evidence, a line for each').fill('The hub at BS5 6DN is open')
  await family.getByText('Held back').waitFor()
  expect(await complaints(priya)).toEqual([])
  await family.getByRole('button', { name: 'It names nobody: save it' }).click()
  await family.getByText('Kept, last written by Priya Nair').waitFor()
})

test('two who write about one element are both shown, and one chooses', async () => {
  await ruth.getByRole('link', { name: 'Lead', exact: true }).click()
  await priya.getByRole('link', { name: 'Lead', exact: true }).click()
  const why = (page: Page) => now(page, 'Lead').getByLabel('Why, in the words of the room')
  await Promise.all([why(ruth).fill('The chair’s words'), why(priya).fill('The coordinator’s words')])
  const held = await Promise.race([overtaken(ruth).then(() => ruth), overtaken(priya).then(() => priya)])
  await now(held, 'Lead').getByRole('button', { name: 'Keep mine' }).click()
  const [by, other] = held === ruth ? [chair, priya] : [coordinator, ruth]
  await now(other, 'Lead').getByText(`Kept, last written by ${by.name}`).waitFor()
  expect(await why(other).inputValue()).toBe(await why(held).inputValue())
})

test('finished, the old assessment and the new stand side by side, on somebody else’s open page too', async () => {
  await ruth.getByRole('button', { name: 'Finish: record the assessment' }).click()
  await ruth.getByRole('heading', { level: 1, name: 'Maturity matrix' }).waitFor()
  for (const page of [ruth, tom]) {
    await radar(page, /Plan 2 of 4, Deliver 3 of 4, Evaluate not recorded, Lead not recorded/).waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toContain('March 2026')
    await page.getByRole('row', { name: /^Plan/ }).getByRole('cell', { name: 'not recorded' }).waitFor()
  }
  await tom.getByText('Each locality has a profile').waitFor()
  await tom.getByText(/Gap G1 closed: Contracts for parenting programmes/).waitFor()
  await tom.getByText('No single list shows who recieves which service').waitFor()
  await tom.getByText('Weekend help is thin').waitFor()
  await tom.getByLabel('Compare with').selectOption('No other')
  await tom.getByLabel('Compare with').selectOption('March 2026')
  await tom.getByRole('region', { name: 'Plan, March 2026' }).getByText('Contracts for parenting').waitFor()
  expect(await complaints(tom)).toEqual([])
  await priya.getByText('No workshop about this matrix is going on.').waitFor()
})

test('a board without a matrix begins one from a form, with nothing scored', async () => {
  const { body } = await server.ask<{ boardId: string }>('POST', '/boards', {
    name: 'Youth board',
    place: 'Thornmere',
  })
  await priya.goto(`${server.url}/#/boards/${body.boardId}/matrix`)
  const form = priya.getByRole('region', { name: 'Five conditions for helping early' })
  await form.getByText('Family voice').waitFor()
  expect(await complaints(priya)).toEqual([])
  await form.getByRole('button', { name: 'Begin with this form' }).click()
  await radar(priya, /Family voice not recorded, Workforce not recorded/).waitFor()
  await priya.getByRole('button', { name: 'Assess it' }).click()
  await now(priya, 'Family voice').getByText('It was never assessed.').waitFor()
  expect(await complaints(priya)).toEqual([])
})

function radar(page: Page, name: RegExp) {
  return page.getByRole('img', { name })
}

function now(page: Page, element: string) {
  return page.getByRole('region', { name: `This time: ${element}` })
}

function step(page: Page, element: string, state: string) {
  return page
    .getByRole('navigation', { name: 'The elements of this workshop' })
    .getByRole('listitem')
    .filter({ hasText: element })
    .filter({ hasText: state })
}

function overtaken(page: Page): Promise<void> {
  return page.getByText('wrote here while you did').waitFor()
}
