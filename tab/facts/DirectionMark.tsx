import { makeStyles, tokens } from '@fluentui/react-components'
import type { Row } from '../../domain/views/row.ts'

const useStyles = makeStyles({
  mark: { whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
})

/** Better or worse since the board last met; the same says nothing. */
export function DirectionMark({ direction }: { direction: Row['direction'] }) {
  const styles = useStyles()
  if (direction === 'same') return null
  return (
    <span className={styles.mark}>
      <span aria-hidden="true">{direction === 'better' ? '▲ ' : '▼ '}</span>
      {direction}
    </span>
  )
}
