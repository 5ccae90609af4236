import { useSyncExternalStore } from 'react'

/** Whether a media query holds, and from when on it does. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    tell => {
      const media = window.matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => window.matchMedia(query).matches,
  )
}
