import { makeStyles, tokens } from '@fluentui/react-components'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { Grouped } from '../facts/Grouped.tsx'
import { Card } from '../frame/Card.tsx'

type Citation = ThreadGrid['cited'][number]

const useStyles = makeStyles({
  cited: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
    alignItems: 'start',
  },
  item: { marginBottom: tokens.spacingVerticalXS },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const titles: Record<Citation['kind'], string> = {
  definition: 'Definitions',
  outcome: 'Outcomes',
  principle: 'Principles',
}

/** What the strategy says beside its commitments, under the words that lead into it: cited, not tracked. */
export function Cited({ cited }: { cited: Citation[] }) {
  const styles = useStyles()
  const kinds = (['outcome', 'principle', 'definition'] as const).filter(kind =>
    cited.some(each => each.kind === kind),
  )
  return (
    <div className={styles.cited}>
      {kinds.map(kind => (
        <Card key={kind} title={titles[kind]}>
          <Grouped lines={cited.filter(each => each.kind === kind)} bullets>
            {({ itemId, text, attribution }) => (
              <li key={itemId} className={styles.item}>
                {text}
                {attribution && <div className={styles.by}>{attribution}</div>}
              </li>
            )}
          </Grouped>
        </Card>
      ))}
    </div>
  )
}
