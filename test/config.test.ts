import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { configFrom } from '../bot/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the folder of the store is made, with those above it', () => {
  const place = join(folder, 'one', 'two')
  expect(configFrom({ DATA_DIR: place })).toMatchObject({ place: { folder: place } })
  expect(existsSync(place)).toBe(true)
})

test('a folder that cannot be made is said to be the setting that is wrong', () => {
  writeFileSync(join(folder, 'file'), '')
  const places = [
    join(folder, 'file', 'data'),
    ...(existsSync('/proc/self') ? ['/proc/data', '/proc/a/b'] : []),
  ]
  for (const place of places)
    expect(() => configFrom({ DATA_DIR: place })).toThrow(
      `Nothing can be kept in ${place}. Set DATA_DIR to a folder that may be written.`,
    )
})

test('no folder is made where the data lives in a PostgreSQL', () => {
  const place = join(folder, 'unused')
  configFrom({ DATA_DIR: place, DATABASE_URL: 'postgres://localhost/plans' })
  expect(existsSync(place)).toBe(false)
})
