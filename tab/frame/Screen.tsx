import { lazy } from 'react'
import type { Route } from '../route.ts'

/** Each screen is loaded when it is first looked at: what opens is small, however much the tab grows. */
const StartScreen = lazy(async () => ({ default: (await import('../start/StartScreen.tsx')).StartScreen }))
const BoardScreen = lazy(async () => ({ default: (await import('../board/BoardScreen.tsx')).BoardScreen }))
const ListScreen = lazy(async () => ({ default: (await import('../list/ListScreen.tsx')).ListScreen }))
const ThreadsScreen = lazy(async () => ({
  default: (await import('../threads/ThreadsScreen.tsx')).ThreadsScreen,
}))
const MatrixScreen = lazy(async () => ({
  default: (await import('../matrix/MatrixScreen.tsx')).MatrixScreen,
}))
const ItemScreen = lazy(async () => ({ default: (await import('../item/ItemScreen.tsx')).ItemScreen }))
const ReadingsScreen = lazy(async () => ({
  default: (await import('../reading/ReadingsScreen.tsx')).ReadingsScreen,
}))
const ReadingScreen = lazy(async () => ({
  default: (await import('../reading/ReadingScreen.tsx')).ReadingScreen,
}))

export function Screen({ route }: { route: Exclude<Route, { screen: 'home' }> }) {
  switch (route.screen) {
    case 'start':
      return <StartScreen />
    case 'board':
      return <BoardScreen route={route} />
    case 'list':
      return <ListScreen route={route} />
    case 'threads':
      return <ThreadsScreen route={route} />
    case 'matrix':
      return <MatrixScreen route={route} />
    case 'item':
      return <ItemScreen route={route} />
    case 'readings':
      return <ReadingsScreen route={route} />
    case 'reading':
      return <ReadingScreen route={route} />
  }
}
