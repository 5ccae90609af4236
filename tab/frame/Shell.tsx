import { makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useEffect } from 'react'
import type { Host } from '../host.ts'
import { useMe } from '../me.ts'
import { addressOf, type Route } from '../route.ts'
import { Welcome } from '../start/Welcome.tsx'
import { settleOn, useRoute } from '../useRoute.ts'
import { Failure } from './Failure.tsx'
import { Header } from './Header.tsx'
import { fetchScreens, Screen } from './Screen.tsx'
import { Waiting } from './Waiting.tsx'

const useStyles = makeStyles({
  main: {
    boxSizing: 'border-box',
    maxWidth: '1680px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} clamp(12px, 2.5vw, 40px) 64px`,
  },
})

/** The frame around every screen: who, which board, where to go, and the screen itself. */
export function Shell({ host }: { host: Host }) {
  const styles = useStyles()
  const { boards } = useMe()
  const route = useRoute()
  const first = boards[0]?.boardId
  useEffect(() => {
    if (route.screen === 'home' && first) settleOn({ screen: 'board', boardId: first })
  }, [route, first])
  useEffect(() => {
    const timer = setTimeout(fetchScreens, 2000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <Header route={route} host={host} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Failure key={keyOf(route)}>
          <Suspense fallback={<Waiting />}>
            {route.screen === 'home' ? first ? null : <Welcome /> : <Screen route={route} />}
          </Suspense>
        </Failure>
      </main>
    </>
  )
}

function keyOf(route: Route): string {
  return addressOf(route).split('?')[0] ?? ''
}
