import { expect, test } from '@jest/globals'
import { unpack } from '../../bot/intake/zip.ts'
import { packageOf } from '../../manifest/package.ts'
import { settingsFrom } from '../../manifest/settings.ts'
import { environment } from './settings.ts'

const settings = settingsFrom(environment)

test('the package holds its manifest and each icon the manifest names, and nothing else', async () => {
  const files = await unpack(await packageOf(settings, '0.1.0'), () => true)
  const { icons } = JSON.parse(String(files.get('manifest.json')))
  expect([...files.keys()]).toEqual(['manifest.json', icons.color, icons.outline])
})

test('a package that Teams would refuse is not made', async () => {
  await expect(packageOf(settings, '1'.repeat(300))).rejects.toThrow(
    'Teams would refuse this manifest: /version must NOT have more than 256 characters.',
  )
})
