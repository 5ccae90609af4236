import { useMemo, useSyncExternalStore } from 'react'
import { addressOf, type Route, routeOf } from './route.ts'

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash)
  return useMemo(() => routeOf(hash), [hash])
}

export function goTo(route: Route): void {
  window.location.hash = addressOf(route)
}

/** Changes the address without a step back to undo: for choices within a screen. */
export function settleOn(route: Route): void {
  history.replaceState(null, '', addressOf(route))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function onHashChange(tell: () => void): () => void {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}
