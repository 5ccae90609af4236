import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Icon, icons } from '../../manifest/icons.ts'
import { launchBrowser } from '../support/browser.ts'

const root = join(import.meta.dirname, '../..')

/** `node test/manifest/drawIcons.ts` draws the icons anew after a change of the mark, with the browser that a run of the tests unpacked. */
if (import.meta.main) {
  const browser = await launchBrowser()
  for (const icon of Object.values(icons)) {
    await writeFile(join(root, 'manifest/icons', icon.file), await draw(browser, icon))
  }
  await browser.close()
}

export async function draw(browser: Browser, { pixels, drawn }: Icon): Promise<Buffer> {
  const mark = await readFile(join(root, 'tab/icon.svg'), 'utf8')
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } })
  await page.setContent(`<body style="margin:0"><style>svg{display:block}</style>${drawn(mark)}`)
  const picture = await page.screenshot({ omitBackground: true })
  await page.close()
  return picture
}
