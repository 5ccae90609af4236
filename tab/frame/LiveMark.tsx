import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ragColour } from '../theme.ts'
import { type Connection, useLive } from '../useLive.ts'

const useStyles = makeStyles({
  mark: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  lost: { color: ragColour.red, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'normal' },
})

const titles: Record<Connection, string> = {
  connecting: 'Asking to hear of changes',
  live: 'Changes of others appear by themselves',
  lost: 'Changes of others do not appear until the connection is back',
}

const words: Record<Connection, string> = {
  connecting: 'Connecting…',
  live: 'Live',
  lost: 'Connection lost: what you see may be out of date. Trying again…',
}

/** Whether changes of others arrive by themselves. The loss is said aloud, and so is its end. */
export function LiveMark({ boardId }: { boardId: string }) {
  const styles = useStyles()
  const connection = useLive(boardId)
  return (
    <span
      role="status"
      title={titles[connection]}
      className={mergeClasses(styles.mark, connection === 'lost' && styles.lost)}
    >
      {words[connection]}
    </span>
  )
}
