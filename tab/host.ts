import type { ThemeName } from './theme.ts'

/** Where the page stands: inside Teams, with the theme and the deep link it was opened with, or in a browser of its own. */
export type Host =
  | {
      in: 'Teams'
      theme: ThemeName
      deepLink: string | null
      onTheme: (tell: (theme: ThemeName) => void) => void
    }
  | { in: 'browser' }

/** At top level there is nobody to meet, and no need to load what speaks to Teams. */
export async function meetHost(): Promise<Host> {
  if (window.parent === window) return { in: 'browser' }
  const { meetTeams } = await import('./teams.ts')
  return (await meetTeams()) ?? { in: 'browser' }
}
