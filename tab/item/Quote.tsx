import { makeStyles, tokens } from '@fluentui/react-components'
import { dayAt, type Instant, sayDay } from '../../domain/day.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'

const useStyles = makeStyles({
  who: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: {
    margin: '2px 0 0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
})

type Said = { words: string | null; by: { name: string }; at: Instant }

/** What somebody said, with who and when. */
export function Quote({ said, verb, board }: { said: Said; verb: string; board: BoardPage }) {
  const styles = useStyles()
  const on = sayDay(dayAt(said.at, board.board.timeZone), board.today)
  return (
    <div>
      <div className={styles.who}>{`${said.by.name} ${verb}, ${on}`}</div>
      {said.words && <blockquote className={styles.words}>“{said.words}”</blockquote>}
    </div>
  )
}
