import { Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useMe } from '../me.ts'
import { addressOf } from '../route.ts'
import { goTo } from '../useRoute.ts'

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  select: { flex: '1 1 12rem', minWidth: 0, maxWidth: '22rem' },
  start: { marginLeft: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
})

/** Which board this is, and the way to another. */
export function BoardSwitch({ boardId }: { boardId: string | null }) {
  const styles = useStyles()
  const { boards } = useMe()
  const here = boards.find(board => board.boardId === boardId)
  if (boards.length < 2) {
    return (
      <>
        <Text weight="semibold" className={styles.name}>
          {here ? here.name : 'Golden Thread'}
        </Text>
        <StartLink />
      </>
    )
  }
  return (
    <>
      <Select
        aria-label="Board"
        className={styles.select}
        value={boardId ?? ''}
        onChange={(_, { value }) => goTo({ screen: 'board', boardId: value })}
      >
        {!here && <option value={boardId ?? ''}>Choose a board</option>}
        {boards.map(board => (
          <option key={board.boardId} value={board.boardId}>
            {board.name}
          </option>
        ))}
      </Select>
      <StartLink />
    </>
  )
}

function StartLink() {
  const styles = useStyles()
  return (
    <Link href={addressOf({ screen: 'start' })} className={styles.start}>
      Start your own board
    </Link>
  )
}
