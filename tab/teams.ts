import { app, pages } from '@microsoft/teams-js'
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

/** Lets Teams save this as the tab of a channel: its name, and the address it opens. The last one offered is the one that is saved. */
export async function offerTab(tab: { entityId: string; name: string; address: string }): Promise<void> {
  await app.initialize()
  pages.config.registerOnSaveHandler(saving => {
    const { entityId, name: suggestedDisplayName, address } = tab
    pages.config.setConfig({ entityId, suggestedDisplayName, contentUrl: address, websiteUrl: address }).then(
      () => saving.notifySuccess(),
      (error: unknown) => saving.notifyFailure(error instanceof Error ? error.message : String(error)),
    )
  })
  pages.config.setValidityState(true)
}

function known(name: string): ThemeName {
  return ThemeName.catch('default').parse(name)
}
