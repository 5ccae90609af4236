import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { lockFolder } from '../../bot/store/folderLock.ts'
import { folderFor } from '../support/server.ts'

let place: ReturnType<typeof folderFor>
beforeEach(() => {
  place = folderFor('lock')
})
afterEach(() => place.remove())

const lockIn = () => join(place.folder, 'in-use-by')

test('a folder is locked until it is given back', () => {
  const unlock = lockFolder(place.folder)
  expect(() => lockFolder(place.folder)).toThrow('Another Golden Thread')
  unlock()
  lockFolder(place.folder)()
})

test('a lock whose process is gone is taken over at once', () => {
  const unlock = lockFolder(place.folder)
  unlock()
  writeFileSync(lockIn(), '999999999 1 elsewhere')
  utimesSync(lockIn(), 0, 0)
  lockFolder(place.folder)()
})

test('a lock from another container is believed while it is fresh, whatever process has its number here', () => {
  writeFileSync(lockIn(), `${process.pid} 1 another-container pid:[1]`)
  expect(() => lockFolder(place.folder)).toThrow('Another Golden Thread')
  utimesSync(lockIn(), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
  lockFolder(place.folder)()
})
