import { lazy } from 'react'
import type { Route } from '../route.ts'

const parts = {
  configure: () => import('../configure/ConfigureScreen.tsx'),
  start: () => import('../start/StartScreen.tsx'),
  board: () => import('../board/BoardScreen.tsx'),
  mine: () => import('../mine/MineScreen.tsx'),
  people: () => import('../people/PeopleScreen.tsx'),
  settings: () => import('../settings/SettingsScreen.tsx'),
  health: () => import('../health/HealthScreen.tsx'),
  list: () => import('../list/ListScreen.tsx'),
  threads: () => import('../threads/ThreadsScreen.tsx'),
  matrix: () => import('../matrix/MatrixScreen.tsx'),
  workshop: () => import('../workshop/WorkshopScreen.tsx'),
  item: () => import('../item/ItemScreen.tsx'),
  meeting: () => import('../meeting/MeetingScreen.tsx'),
  trend: () => import('../trend/TrendScreen.tsx'),
  readings: () => import('../reading/ReadingsScreen.tsx'),
  reading: () => import('../reading/ReadingScreen.tsx'),
}

/** Each screen is loaded when it is first looked at: what opens is small, however much the tab grows. */
const ConfigureScreen = lazy(async () => ({ default: (await parts.configure()).ConfigureScreen }))
const StartScreen = lazy(async () => ({ default: (await parts.start()).StartScreen }))
const BoardScreen = lazy(async () => ({ default: (await parts.board()).BoardScreen }))
const MineScreen = lazy(async () => ({ default: (await parts.mine()).MineScreen }))
const PeopleScreen = lazy(async () => ({ default: (await parts.people()).PeopleScreen }))
const SettingsScreen = lazy(async () => ({ default: (await parts.settings()).SettingsScreen }))
const HealthScreen = lazy(async () => ({ default: (await parts.health()).HealthScreen }))
const ListScreen = lazy(async () => ({ default: (await parts.list()).ListScreen }))
const ThreadsScreen = lazy(async () => ({ default: (await parts.threads()).ThreadsScreen }))
const MatrixScreen = lazy(async () => ({ default: (await parts.matrix()).MatrixScreen }))
const WorkshopScreen = lazy(async () => ({ default: (await parts.workshop()).WorkshopScreen }))
const ItemScreen = lazy(async () => ({ default: (await parts.item()).ItemScreen }))
const MeetingScreen = lazy(async () => ({ default: (await parts.meeting()).MeetingScreen }))
const TrendScreen = lazy(async () => ({ default: (await parts.trend()).TrendScreen }))
const ReadingsScreen = lazy(async () => ({ default: (await parts.readings()).ReadingsScreen }))
const ReadingScreen = lazy(async () => ({ default: (await parts.reading()).ReadingScreen }))

/**
 * Fetches the other screens once one has been shown. When the connection is lost they are there, and can say so themselves and
 * try again; a part of the page that is missing can only be loaded with the whole.
 */
export function fetchScreens(): void {
  for (const part of Object.values(parts)) part().catch(() => undefined)
}

export function Screen({ route }: { route: Exclude<Route, { screen: 'home' }> }) {
  switch (route.screen) {
    case 'configure':
      return <ConfigureScreen />
    case 'start':
      return <StartScreen />
    case 'board':
      return <BoardScreen route={route} />
    case 'mine':
      return <MineScreen route={route} />
    case 'people':
      return <PeopleScreen route={route} />
    case 'settings':
      return <SettingsScreen route={route} />
    case 'health':
      return <HealthScreen route={route} />
    case 'list':
      return <ListScreen route={route} />
    case 'threads':
      return <ThreadsScreen route={route} />
    case 'matrix':
      return <MatrixScreen route={route} />
    case 'workshop':
      return <WorkshopScreen route={route} />
    case 'item':
      return <ItemScreen route={route} />
    case 'meeting':
      return <MeetingScreen route={route} />
    case 'trend':
      return <TrendScreen route={route} />
    case 'readings':
      return <ReadingsScreen route={route} />
    case 'reading':
      return <ReadingScreen route={route} />
  }
}
