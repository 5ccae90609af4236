import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { meetHost } from './host.ts'
import { queryClient } from './queries.ts'

/** Days and instants are Temporal's; phones that lack it fetch a stand-in, everybody else is spared it. */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const host = await meetHost()
if (host.in === 'Teams' && host.deepLink && !window.location.hash) window.location.hash = host.deepLink

const page = document.getElementById('page')
if (page) createRoot(page).render(<App host={host} client={queryClient()} />)
