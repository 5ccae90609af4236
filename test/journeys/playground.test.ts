import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chair, performance, type SamplePerson } from '../../bot/sample/people.ts'
import { startPlayground } from '../playground/startPlayground.ts'
import { launchBrowser } from '../support/browser.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'

/*
 * Cards as Microsoft's own client shows them: Agents Playground in a real browser, in place of Teams, on the sample board. Tom
 * leads, Ruth chairs; each sits at a Playground of their own.
 */
const place = folderFor('playground')
let server: RunningServer
let browser: Browser
const playgrounds: { stop: () => Promise<void> }[] = []
let tom: Page
let ruth: Page
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
  browser = await launchBrowser()
  tom = await sit(performance)
  ruth = await sit(chair)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await Promise.all(playgrounds.map(({ stop }) => stop()))
  await server?.stop()
  place.remove()
})

async function sit(person: SamplePerson): Promise<Page> {
  const playground = await startPlayground(server.url, person)
  playgrounds.push(playground)
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } })
  page.setDefaultTimeout(15_000)
  await page.goto(playground.url)
  await page.getByText(person.name).first().waitFor()
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').last().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Asks for an action, and waits for its card: another with the same buttons may stand above. */
async function open(page: Page, reference: string): Promise<void> {
  await say(page, reference)
  await page.getByText(`${reference} · action`).waitFor()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).last().waitFor()
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()

/** With `PICTURES` set to a folder, what is on the screen is kept there to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('whoever opens the app is welcomed, with what they lead and where to begin', async () => {
  await heading(tom, 'Golden Thread is here')
  await tom.getByText(/lead 5 open actions/).waitFor()
  await picture(tom, 'welcome')
})

test('a lead asks for their actions by a button, fills one in and sends: the card is replaced, and Undo takes it back', async () => {
  await click(tom, 'My actions')
  await heading(tom, /You lead 5 open actions/)
  await tom
    .getByRole('textbox', { name: 'What happened?' })
    .first()
    .fill('Eight of nine agencies have signed')
  await tom.getByRole('combobox', { name: 'Colour' }).first().click()
  await tom.getByRole('option', { name: '▲ Amber' }).click()
  await picture(tom, 'my-actions')
  await click(tom, 'Send updates')
  await heading(tom, 'Thank you. A10 is Amber, 60 %.')
  await tom.getByText('A3, A13, A12, A4, C23 unchanged.').waitFor()
  expect(await tom.getByRole('heading', { name: /You lead/ }).count()).toBe(0)
  await picture(tom, 'sent')
  await click(tom, 'Undo')
  await tom.getByText('Tom Ellery took it back.').waitFor()
  await picture(tom, 'undone')
})

test('a lead proposes closure on the card of an action, and the chair accepts it on theirs', async () => {
  await open(tom, 'A13')
  await click(tom, 'Propose closure')
  await tom
    .getByRole('textbox', { name: /What shows that it is done/ })
    .fill('The list is on the board’s site')
  await picture(tom, 'propose')
  await click(tom, 'Propose it')
  await tom.getByText('Tom Ellery proposed closure. The chair decides.').waitFor()

  await open(ruth, 'A13')
  await ruth.getByText('“The list is on the board’s site”').first().waitFor()
  await picture(ruth, 'closure')
  await click(ruth, 'Accept')
  await ruth.getByText('Ruth Okafor accepted the closure. It is complete.').waitFor()
  await picture(ruth, 'accepted')
})

test('the chair challenges a colour on its card, and the lead answers on theirs', async () => {
  await open(ruth, 'A3')
  await click(ruth, 'Challenge')
  await ruth.getByRole('textbox', { name: /What do you ask/ }).fill('What would make it green?')
  await click(ruth, 'Send challenge')
  await ruth.getByText('Ruth Okafor challenged it. The lead is asked to answer.').waitFor()
  await open(tom, 'A3')
  await click(tom, 'Answer the challenge')
  await tom.getByRole('textbox', { name: /Your answer/ }).fill('Two signatures')
  await click(tom, 'Send answer')
  await tom.getByText('Tom Ellery answered the challenge of Ruth Okafor.').waitFor()
  await picture(tom, 'answered')
})

test('what is asked in a word is answered in a card of its own', async () => {
  for (const [line, answer] of [
    ['status', /\d+ actions: \d+ /],
    ['reds', /declared Red/],
    ['digest', /waits on you|waiting on you|Changed in the last/i],
    ['who am I', 'report on what you lead'],
  ] as const) {
    await say(ruth, line)
    await ruth.getByText(answer).last().waitFor()
  }
  await picture(ruth, 'asked')
})

test('an action found from where a message is written is dropped into the chat as a card, and the bot is silent about it', async () => {
  await extension(tom, 'Search Command')
  await tom.getByPlaceholder('Enter a search term').fill('joint audit')
  await tom.getByText(/A11 ● Green · Repeat the joint audit/).click()
  await tom.getByRole('link', { name: 'Open A11' }).waitFor()
  await picture(tom, 'found')
  await click(tom, 'Send Message')
  await say(tom, 'help')
  await tom.getByText('This is what I understand.').last().waitFor()
  expect(await tom.getByText('I did not understand that').count()).toBe(0)
})

test('a new action is made in a dialog where a message is written, and its card is put into the message', async () => {
  await extension(ruth, 'Action Command')
  await click(ruth, 'Create')
  await ruth.getByRole('textbox', { name: /What is to be done/ }).fill('Agree the letter with schools')
  await picture(ruth, 'make-an-action')
  await click(ruth, 'Make it an action')
  await ruth.getByRole('link', { name: 'Open A21' }).waitFor()
})

test('a lead types what they have to say, and each line is answered with what is so now', async () => {
  for (const [line, answer] of [
    ['A10 red 70% one agency left', 'Thank you. A10 is Red, 70 %.'],
    ['A10 no change', 'Nothing: still as it was'],
    ['A10 due 31 March 2027 because the audit moved', /A10 is due Wed 31 Mar 2027|A10 is due Wed 31 Mar\./],
    ['A10 hand to Grace', 'Grace Adeyemi is asked to take over A10; until then its lead stays.'],
    ['A4 waiting on A10', 'A4 waits on A10.'],
    ['A12 done the minutes of May', 'A12 waits for the chair to accept its closure.'],
    ['undo', /^Taken back: A12/],
    ['undo', /^Taken back: .*A4 waits on A10/],
  ] as const) {
    await say(tom, line)
    await tom.getByText(answer).last().waitFor()
  }
  await picture(tom, 'typed')
})

test('in the board’s channel the chair mentions the bot, is told how the board stands, and has its changes posted there', async () => {
  await ruth.getByText('Board', { exact: true }).first().click()
  await ruth.getByText('Mention me to talk to me here:').waitFor()
  await mention(ruth, 'status')
  await ruth
    .getByText(/\d+ actions: \d+ /)
    .last()
    .waitFor()
  await mention(ruth, 'follow here')
  await ruth.getByText(/^From now on I post the board’s changes in/).waitFor()
  await picture(ruth, 'channel')
})

async function mention(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').last().click()
  await page.keyboard.type('@')
  await page.getByRole('menuitem', { name: 'Golden Thread' }).click()
  await page.keyboard.type(` ${text}`)
  await page.keyboard.press('Enter')
}

async function extension(page: Page, command: string): Promise<void> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click()
  await page.getByRole('menuitem', { name: command }).click()
}
