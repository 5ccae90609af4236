import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { Declined } from '../api.ts'
import { addressOf } from '../route.ts'
import { useRoute } from '../useRoute.ts'
import { Title } from './Title.tsx'

const useStyles = makeStyles({ failure: { padding: tokens.spacingHorizontalL } })

/** Says what went wrong where a screen should be, and tries again on a press. Give it a `key` that changes with the screen. */
export function Failure({ children }: { children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary()
  return <Boundary reset={reset}>{children}</Boundary>
}

type Props = { reset: () => void; children: ReactNode }

class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return <Sentence error={error} retry={this.retry} />
  }

  retry = () => {
    this.props.reset()
    this.setState({ error: null })
  }
}

/** What the API said no with can be asked again; anything else is ours, or a part of the tab that was renewed meanwhile. */
function Sentence({ error, retry }: { error: Error; retry: () => void }) {
  const styles = useStyles()
  const route = useRoute()
  const declined = error instanceof Declined && error.code !== 'not understood'
  return (
    <div className={styles.failure} role="alert">
      <Title>This is not shown</Title>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {error instanceof Declined
            ? error.message
            : 'This part of the page could not be shown. Check the connection, then load the page again.'}
        </MessageBarBody>
        <MessageBarActions>
          {declined ? (
            <>
              <Button onClick={retry}>Try again</Button>
              {'boardId' in route && route.screen !== 'board' && (
                <Button as="a" href={addressOf({ screen: 'board', boardId: route.boardId })}>
                  Go to the board
                </Button>
              )}
            </>
          ) : (
            <Button onClick={() => window.location.reload()}>Load the page again</Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
