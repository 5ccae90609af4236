import { makeStyles, tokens } from '@fluentui/react-components'
import type { Rag } from '../../domain/rag.ts'
import type { TrendPage } from '../../domain/views/trendPage.ts'
import { Count } from '../board/Count.tsx'
import { Strip } from '../facts/Strip.tsx'
import { plural } from '../plural.ts'
import type { Filters } from '../route.ts'
import { monthDays, sayMonth } from './months.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    width: '1%',
  },
  cell: { padding: `${tokens.spacingVerticalXS} 0` },
  count: { paddingRight: tokens.spacingHorizontalM, whiteSpace: 'nowrap', width: '1%' },
})

/** A line for each month, with what is late first and what has no day last; every number opens its list. */
export function DueDays({ trend, boardId }: { trend: TrendPage; boardId: string }) {
  const styles = useStyles()
  const { due, today } = trend
  const lines: { words: string; rag: Record<Rag, number>; filters: Partial<Filters> }[] = [
    { words: 'Late', rag: due.late, filters: { late: true } },
    ...due.months.map(({ month, rag }) => ({
      words: sayMonth(month, today),
      rag,
      filters: monthDays(month, today),
    })),
    { words: 'No day', rag: due.none, filters: { noDay: true } },
  ]
  return (
    <table className={styles.table}>
      <tbody>
        {lines.map(({ words, rag, filters }) => {
          const count = Object.values(rag).reduce((sum, each) => sum + each, 0)
          return (
            <tr key={words} className={styles.row}>
              <th scope="row" className={styles.head}>
                {words}
              </th>
              <td className={styles.count}>
                {count === 0 ? (
                  'none'
                ) : (
                  <Count boardId={boardId} filters={{ kind: 'action', open: true, ...filters }}>
                    {plural(count, 'action')}
                  </Count>
                )}
              </td>
              <td className={styles.cell}>
                <Strip rag={rag} complete={0} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
