import { useEffect, useState } from 'react'
import type { Host } from './host.ts'
import { askedTheme, type ThemeName, themes } from './theme.ts'

const darkness = window.matchMedia('(prefers-color-scheme: dark)')
const contrast = window.matchMedia('(forced-colors: active)')

/** Teams says which theme; outside Teams the system does, live. */
export function useTheme(host: Host): ThemeName {
  const [theme, setTheme] = useState<ThemeName>(host.in === 'Teams' ? host.theme : themeOfSystem)
  useEffect(() => {
    if (host.in === 'Teams') return host.onTheme(setTheme)
    return whenSystemChanges(() => setTheme(themeOfSystem()))
  }, [host])
  const worn = askedTheme(window.location.search) ?? theme
  useEffect(() => wear(worn), [worn])
  return worn
}

/** What lies outside React's page, and the browser's own controls, wear it too. */
function wear(theme: ThemeName): void {
  document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  document.body.style.backgroundColor = themes[theme].colorNeutralBackground3
}

function themeOfSystem(): ThemeName {
  if (contrast.matches) return 'contrast'
  return darkness.matches ? 'dark' : 'default'
}

function whenSystemChanges(tell: () => void): () => void {
  for (const query of [darkness, contrast]) query.addEventListener('change', tell)
  return () => {
    for (const query of [darkness, contrast]) query.removeEventListener('change', tell)
  }
}
