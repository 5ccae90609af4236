import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Day } from '../../domain/day.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { Grouped } from '../facts/Grouped.tsx'
import { RowLine } from '../facts/RowLine.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { sayCount } from '../sayCount.ts'
import { Statement } from './Statement.tsx'

const useStyles = makeStyles({
  element: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

type Props = { element: MatrixPage['elements'][number]; boardId: string; today: Day }

/** One element: what shows where it stands, what is missing, and what would take it to the next level. */
export function Element({ element, boardId, today }: Props) {
  const styles = useStyles()
  const { text, evidence, gaps, actions } = element
  const open = gaps.filter(gap => gap.closedBy.length === 0).length
  return (
    <div className={styles.element}>
      <Card title={`${text}: evidence`} words={plural(evidence.length, 'statement')}>
        <Grouped lines={evidence}>
          {line => <Statement key={line.itemId} line={line} boardId={boardId} />}
        </Grouped>
      </Card>
      <Card
        title={`${text}: gaps`}
        words={`${plural(gaps.length, 'gap')}, ${sayCount(open)} with no action linked to close it`}
      >
        <Grouped lines={gaps}>
          {line => <Statement key={line.itemId} line={line} boardId={boardId} closedBy={line.closedBy} />}
        </Grouped>
      </Card>
      <Card title={`${text}: actions to the next level`} words={plural(actions.length, 'action')}>
        {actions.length === 0 && <Text>No action moves this element.</Text>}
        <Grouped lines={actions}>
          {row => <RowLine key={row.itemId} row={row} boardId={boardId} today={today} />}
        </Grouped>
      </Card>
    </div>
  )
}
