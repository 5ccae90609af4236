import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { whyNotStarted } from '../../bot/startFailure.ts'
import { makeFolder } from '../../bot/store/dataFolder.ts'

const folder = mkdtempSync(join(tmpdir(), 'data-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the folder of the store is made, with those above it', () => {
  const place = join(folder, 'one', 'two')
  makeFolder(place)
  expect(existsSync(place)).toBe(true)
  makeFolder(place)
})

test('a folder that cannot be made ends a start with the setting that is wrong, and does not hang', () => {
  writeFileSync(join(folder, 'file'), '')
  const places = [
    join(folder, 'file', 'data'),
    ...(existsSync('/proc/self') ? ['/proc/data', '/proc/a/b'] : []),
  ]
  for (const place of places) expect(why(place)).toMatch(/^Nothing can be kept in .*Set DATA_DIR to a folder/)
})

test('a file in the place of the folder is named as it was set', () => {
  const file = join(folder, 'taken')
  writeFileSync(file, '')
  expect(why(file)).toBe(`Nothing can be kept in ${file}. Set DATA_DIR to a folder that may be written.`)
})

function why(place: string): string {
  try {
    makeFolder(place)
    return 'made'
  } catch (error) {
    return whyNotStarted(error)
  }
}
