import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const packed = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin')
const folder = resolve(import.meta.dirname, '../../node_modules/.cache/golden-thread/browser')

/** Before any test, once: unpacks the Chromium of the npm package and the libraries that a bare Linux lacks. */
export default async function unpackBrowser() {
  if (process.platform !== 'linux' || existsSync(resolve(folder, 'al2023'))) return
  mkdirSync(folder, { recursive: true })
  // The package unpacks into the folder for temporary files, and reads its name each time.
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  await chromium.executablePath(packed)
  await inflate(resolve(packed, 'al2023.tar.br'))
  writeFileSync(resolve(folder, 'fonts/fonts.conf'), fontsFrom(resolve(folder, 'fonts'), '/usr/share/fonts'))
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
}

/** The package's own list of folders is for another system; without a single font its Chromium stops. */
function fontsFrom(...folders) {
  const dirs = folders.map(each => `<dir>${each}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folders[0]}/cache</cachedir></fontconfig>\n`
}
