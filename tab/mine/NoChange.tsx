import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MinePage } from '../../domain/views/minePage.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { type BulkResult, useBulk } from '../list/useBulk.ts'
import { plural } from '../plural.ts'
import { takesReports, unheard } from './groups.ts'
import type { OpenForms } from './useOpenForms.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  list: { margin: 0, paddingLeft: '1.2rem' },
})

type Props = { boardId: string; mine: MinePage; forms: OpenForms }

/** “No change” of everything that was not heard of today and is not being written on, in one press and one undo. */
export function NoChange({ boardId, mine, forms }: Props) {
  const styles = useStyles()
  const bulk = useBulk(boardId)
  const { state } = bulk
  const rest = unheard(mine.led, mine.today).filter(({ itemId }) => !forms.isOpen(`update ${itemId}`))
  const running = state.is === 'running'
  if (!mine.led.some(takesReports)) return null
  return (
    <div>
      <div className={styles.bar}>
        {rest.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={running}
            onClick={() => void bulk.run(rest, { fact: 'no change' })}
          >
            {rest.length === mine.led.length
              ? `No change for all ${rest.length}`
              : `No change for all the rest (${rest.length})`}
          </Button>
        )}
        <Text role="status">
          {state.is === 'done'
            ? sayNoted(state.result)
            : state.is === 'undone'
              ? `${plural(state.references.length, 'row')} as before.`
              : rest.length > 0
                ? `${plural(rest.length, 'item')} not heard of today`
                : 'You have answered everything today. Thank you.'}
        </Text>
        {state.is === 'done' && state.result.changed.length > 0 && (
          <Button size="small" onClick={() => void bulk.undo(state.result)}>
            Undo
          </Button>
        )}
      </div>
      {state.is === 'done' && (
        <>
          <ul className={styles.list}>
            {state.result.unchanged.map(({ reference, why }) => (
              <li key={reference}>{why.includes(reference) ? why : `${reference}: ${why}`}</li>
            ))}
          </ul>
          <Refusal error={state.result.error} />
        </>
      )}
    </div>
  )
}

function sayNoted({ changed, unchanged }: BulkResult): string {
  const noted = `“No change” is noted for ${plural(changed.length, 'item')}.`
  return unchanged.length > 0 ? `${noted} ${unchanged.length} not:` : `${noted} Thank you.`
}
