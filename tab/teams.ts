import { app } from '@microsoft/teams-js'
import type { Host } from './host.ts'
import { ThemeName } from './theme.ts'

/** In a frame that is not Teams `initialize` may never answer: after this many milliseconds the page is shown all the same. */
const patience = 1500

/** Null outside Teams. */
export function meetTeams(): Promise<Host | null> {
  const waited = new Promise<null>(resolve => setTimeout(resolve, patience, null))
  return Promise.race([context().catch(() => null), waited])
}

async function context(): Promise<Host> {
  await app.initialize()
  const { app: host, page } = await app.getContext()
  app.notifySuccess()
  return {
    in: 'Teams',
    theme: known(host.theme),
    deepLink: page.subPageId || null,
    onTheme: tell => app.registerOnThemeChangeHandler(name => tell(known(name))),
  }
}

function known(name: string): ThemeName {
  return ThemeName.catch('default').parse(name)
}
