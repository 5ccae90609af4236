import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const packed = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin')
const folder = resolve(import.meta.dirname, '../../node_modules/.cache/golden-thread/browser')

/**
 * Before any test, once: unpacks the Chromium of the npm package and the libraries that a bare Linux lacks. Beside its place, and
 * put there in one step: a run that is stopped halfway leaves no half of a browser, and two at once do not meet.
 */
export default async function unpackBrowser() {
  if (process.platform !== 'linux' || isWhole()) return
  mkdirSync(dirname(folder), { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  try {
    await unpackInto(beside)
    if (!isWhole()) rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
  } catch (error) {
    // Another run was quicker, and its browser is as good.
    if (!isWhole()) throw error
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** The list of fonts is the last that is written. */
function isWhole() {
  return existsSync(resolve(folder, 'fonts/fonts.conf'))
}

async function unpackInto(beside) {
  // The package unpacks into the folder for temporary files, and reads its name each time.
  const usual = process.env.TMPDIR
  process.env.TMPDIR = beside
  await chromium.executablePath(packed)
  await inflate(resolve(packed, 'al2023.tar.br'))
  writeFileSync(resolve(beside, 'fonts/fonts.conf'), fontsFrom(resolve(folder, 'fonts'), '/usr/share/fonts'))
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
}

/** The package's own list of folders is for another system; without a single font its Chromium stops. */
function fontsFrom(...folders) {
  const dirs = folders.map(each => `<dir>${each}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folders[0]}/cache</cachedir></fontconfig>\n`
}
