import { join, resolve } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/** Where `unpackBrowser.js` put the browser of the npm package. */
const folder = resolve(import.meta.dirname, '../../node_modules/.cache/golden-thread/browser')
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page of Teams shows the tab of a server on this machine in a frame: Chromium would ask a person first.
  '--disable-features=LocalNetworkAccessChecks',
]

/**
 * A real Chromium: on Linux the one that comes as an npm package, so that nothing need be installed; elsewhere an installed
 * Chrome or Edge. `CHROME` names another.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(whichBrowser())
}

function whichBrowser(): LaunchOptions {
  const named = process.env.CHROME
  if (named) return { executablePath: named, args }
  if (process.platform !== 'linux') return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' }
  // The package's own libraries and fonts: a bare machine has neither.
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return { executablePath: join(folder, 'chromium'), args, env: env as Record<string, string> }
}
