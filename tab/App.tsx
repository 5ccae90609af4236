import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Failure } from './frame/Failure.tsx'
import { Shell } from './frame/Shell.tsx'
import { Waiting } from './frame/Waiting.tsx'
import type { Host } from './host.ts'
import { themes } from './theme.ts'
import { useTheme } from './useTheme.ts'

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
})

export function App({ host, client }: { host: Host; client: QueryClient }) {
  const styles = useStyles()
  return (
    // What the provider itself is dressed in, its menus wear too: the page stands inside.
    <FluentProvider theme={themes[useTheme(host)]}>
      <div className={styles.page}>
        <QueryClientProvider client={client}>
          <Failure>
            <Suspense fallback={<Waiting />}>
              <Shell host={host} />
            </Suspense>
          </Failure>
        </QueryClientProvider>
      </div>
    </FluentProvider>
  )
}
