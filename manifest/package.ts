import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { icons } from './icons.ts'
import { type Manifest, manifestOf } from './manifest.ts'
import { complaintsAbout } from './schema.ts'
import type { Settings } from './settings.ts'

/** The zip that Teams takes. The same settings and version make the same bytes, whenever and wherever they are made. */
export async function packageOf(settings: Settings, version: string): Promise<Buffer> {
  const manifest = manifestOf(settings, version)
  refuseInvalid(manifest)
  const zip = new ZipFile()
  add(zip, 'manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  for (const { file } of Object.values(icons)) {
    add(zip, file, await readFile(join(import.meta.dirname, 'icons', file)))
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** An administrator would learn it only on upload, and in fewer words. */
function refuseInvalid(manifest: Manifest): void {
  const complaints = complaintsAbout(manifest)
  if (complaints.length) throw new Error(`Teams would refuse this manifest: ${complaints.join('; ')}.`)
}

/** A zip keeps local times without a zone, and compression differs from one zlib to the next: neither gets in. */
function add(zip: ZipFile, name: string, bytes: Buffer): void {
  zip.addBuffer(bytes, name, { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compress: false })
}
