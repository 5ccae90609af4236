import type { Browser, FrameLocator, Page } from 'playwright-core'

/** A page that hosts the tab as Teams does: the real teams-js in the tab speaks to it over the same messages. */
export type TeamsHost = {
  page: Page
  tab: FrameLocator
  changeTheme(theme: 'default' | 'dark' | 'contrast'): Promise<void>
  /** What the tab asked of the host, in order: the names of the functions and what they were given. */
  asked(): Promise<Asked[]>
  /** Waits until the tab has asked for a function. */
  heard(func: string): Promise<Asked>
  /** Presses the button that saves a tab, which is Teams' own. */
  save(): Promise<void>
}

type Asked = { func: string; args: unknown[] }

type Opened = { theme: string; subEntityId?: string; frameContext?: string }

const origin = 'https://teams.microsoft.com'

/** Opens an address of the tab in a frame of a page at Teams' own origin. */
export async function hostTab(browser: Browser, address: string, opened: Opened): Promise<TeamsHost> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(10_000)
  await page.route('https://**/*', route =>
    route.request().url() === `${origin}/host`
      ? route.fulfill({ contentType: 'text/html', body: hostPage(address, opened) })
      : route.abort(),
  )
  await page.goto(`${origin}/host`)
  return {
    page,
    tab: page.frameLocator('iframe'),
    changeTheme: theme => page.evaluate(`tell('themeChange', [${JSON.stringify(theme)}])`),
    asked: () => page.evaluate('asked'),
    heard: async func => {
      const found = await page.waitForFunction(`asked.find(each => each.func === '${func}')`)
      return (await found.jsonValue()) as Asked
    },
    save: () => page.evaluate("tell('settings.save', [{}])"),
  }
}

/** Answers what the tab asks: who hosts it, in which context, what is supported. Anything else is only noted. */
function hostPage(address: string, { theme, subEntityId = '', frameContext = 'content' }: Opened): string {
  const runtime = {
    apiVersion: 4,
    supports: { app: {}, pages: { config: {}, appButton: {}, currentApp: {} }, teamsCore: {}, sharing: {} },
  }
  const context = {
    theme,
    subEntityId,
    entityId: 'board',
    locale: 'en-gb',
    hostClientType: 'web',
    hostName: 'Teams',
    frameContext,
    sessionId: 's',
    userObjectId: '00000000-0000-4000-8000-000000000001',
  }
  return `<!doctype html><title>Teams</title>
    <iframe src="${address}" style="width:1240px;height:860px;border:0"></iframe>
    <script>
      const asked = []
      const answers = {
        initialize: () => ['${frameContext}', 'web', ${JSON.stringify(JSON.stringify(runtime))}, '2.58.0'],
        'settings.setSettings': () => [true],
        getContext: () => [${JSON.stringify(context)}],
      }
      function reply(to, message) { to.source.postMessage(message, to.origin) }
      addEventListener('message', event => {
        const { id, uuid, uuidAsString, func, args } = event.data ?? {}
        if (typeof func !== 'string') return
        asked.push({ func, args })
        const answer = answers[func]
        if (answer) reply(event, { id, uuid, uuidAsString, args: answer() })
      })
      function tell(func, args) {
        document.querySelector('iframe').contentWindow.postMessage({ func, args }, '*')
      }
    </script>`
}
