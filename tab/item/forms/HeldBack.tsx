import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { HeldBack as Held } from '../useChange.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '1.2rem' } })

/** What looks personal in the words, which are not saved: change them above, or say that they name nobody. */
export function HeldBack({ heldBack, confirm }: { heldBack: Held; confirm: () => void }) {
  const styles = useStyles()
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Held back</MessageBarTitle>
          {heldBack.detail}
          <ul className={styles.list}>
            {heldBack.sightings.map(({ kind, seen }) => (
              <li key={`${kind} ${seen}`}>
                {kind}: “{seen}”
              </li>
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={confirm}>It names nobody: save it</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
