import { makeStyles, tokens } from '@fluentui/react-components'
import type { ElementThen } from '../../domain/views/matrixPage.ts'

const useStyles = makeStyles({
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
})

/** Who agreed a score and why, where a workshop has said so. */
export function Agreement({ then: { agreedBy, words } }: { then: Pick<ElementThen, 'agreedBy' | 'words'> }) {
  const styles = useStyles()
  return (
    <>
      {agreedBy.length > 0 && (
        <>
          <dt className={styles.term}>Agreed by</dt>
          <dd className={styles.fact}>{agreedBy.join(', ')}</dd>
        </>
      )}
      {words && (
        <>
          <dt className={styles.term}>Why</dt>
          <dd className={styles.fact}>{words}</dd>
        </>
      )}
    </>
  )
}
