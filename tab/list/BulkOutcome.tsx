import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Declined } from '../api.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { plural } from '../plural.ts'
import { sayResult } from './sayResult.ts'
import type { useBulk } from './useBulk.ts'
import type { Chosen } from './useChosen.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1 },
  list: { margin: 0, paddingLeft: '1.2rem' },
})

type Props = { bulk: ReturnType<typeof useBulk>; chosen: Chosen }

/** Exactly what was changed and what was not, and why; and the way back. */
export function BulkOutcome({ bulk, chosen }: Props) {
  const styles = useStyles()
  const { state } = bulk
  const close = () => {
    bulk.clear()
    chosen.clear()
  }
  if (state.is === 'undone') {
    return (
      <div className={styles.row}>
        <span className={styles.said} role="status">
          {`${plural(state.references.length, 'row')} as before.`}
        </span>
        <Button onClick={close}>Done</Button>
      </div>
    )
  }
  if (state.is !== 'done') return null
  const { result } = state
  const isPersonal = result.error instanceof Declined && result.error.code === 'personal'
  return (
    <>
      <div role="status">
        <strong>{sayResult(result)}</strong>
        <ul className={styles.list}>
          {result.unchanged.map(({ reference, why }) => (
            <li key={reference}>{why.includes(reference) ? why : `${reference}: ${why}`}</li>
          ))}
        </ul>
      </div>
      <Refusal error={result.error} />
      <div className={styles.row}>
        {result.left.length > 0 && (
          <Button onClick={() => bulk.goOn(result, isPersonal)}>
            {isPersonal ? 'It names nobody: save it' : 'Go on with the rest'}
          </Button>
        )}
        {result.changed.length > 0 && <Button onClick={() => void bulk.undo(result)}>Undo</Button>}
        <Button onClick={bulk.clear}>Change something else of them</Button>
        <Button onClick={close}>Done</Button>
      </div>
    </>
  )
}
