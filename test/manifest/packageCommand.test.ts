import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { environment } from './settings.ts'

const command = resolve(import.meta.dirname, '../../manifest/packageCommand.ts')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(settings: Record<string, string>) {
  const child = spawn(process.execPath, [command], { cwd: folder, env: settings })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { out, err, code }
}

const made = () => readFile(join(folder, 'dist/golden-thread.zip'))

test('says what to set when nothing is set, and makes nothing', async () => {
  expect(await run({})).toEqual({
    out: '',
    err: 'Set APP_ID, BOT_ID and SITE_URL first. “Settings” in the README says what they are.\n',
    code: 2,
  })
  expect(await readdir(folder)).toEqual([])
})

test.each([
  ['APP_ID', 'golden-thread'],
  ['BOT_ID', '5f0e3c52'],
  ['SITE_URL', 'http://golden-thread.thornmere.example'],
  ['SITE_URL', 'golden-thread.thornmere.example'],
  ['SITE_URL', 'https://thornmere.example/golden-thread'],
  ['SITE_URL', 'https://thornmere.example/?board=1'],
  ['PRIVACY_URL', 'privacy.html'],
])('names the setting %s when it is “%s”, and makes nothing', async (name, value) => {
  const { err, code } = await run({ ...environment, [name]: value })
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(`^The setting ${name} is not right: it must .*README.\n$`),
  ])
  expect(await readdir(folder)).toEqual([])
})

test('the same settings make the same bytes again, in another time zone as well', async () => {
  expect(await run({ ...environment, TZ: 'Europe/London' })).toMatchObject({ err: '', code: 0 })
  const first = await made()
  await run({ ...environment, TZ: 'Pacific/Auckland' })
  expect((await made()).equals(first)).toBe(true)
})

test('says where the site stands in for a page that the organisation has yet to write', async () => {
  const { out } = await run({ ...environment, PRIVACY_URL: 'https://thornmere.example/privacy' })
  expect(out).toContain('names the site itself where TERMS_URL belongs')
  expect(out).not.toContain('PRIVACY_URL')
})
