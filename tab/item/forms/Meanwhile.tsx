import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { BoardPage } from '../../../domain/views/boardPage.ts'
import { Entry } from '../History.tsx'
import type { Stale } from '../useChange.ts'

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0 } })

type Props = { stale: Stale; board: BoardPage; insist: () => void; giveUp: () => void }

/** Somebody else was quicker: what they changed, and the choice. Nothing that was typed is lost meanwhile. */
export function Meanwhile({ stale, board, insist, giveUp }: Props) {
  const styles = useStyles()
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>This changed while you were writing</MessageBarTitle>
          <ul className={styles.list}>
            {stale.since.map(entry => (
              <Entry key={entry.eventId} entry={entry} board={board} />
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={insist}>Send mine as well</Button>
          <Button onClick={giveUp}>Keep theirs</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
