import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import { ragWord, worstFirst } from '../../domain/rag.ts'
import type { TrendPage } from '../../domain/views/trendPage.ts'
import { sayCount } from '../sayCount.ts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', marginTop: tokens.spacingVerticalM, color: tokens.colorBrandForegroundLink },
  scroll: { overflowX: 'auto' },
  table: { minWidth: '36rem' },
  number: { fontVariantNumeric: 'tabular-nums' },
})

/** The numbers of the picture, the latest week first. */
export function WeekTable({ trend: { points, today } }: { trend: TrendPage }) {
  const styles = useStyles()
  return (
    <details>
      <summary className={styles.summary}>The numbers, week by week</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Colours, week by week, in numbers">
        <Table size="small" className={styles.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>End of</TableHeaderCell>
              {worstFirst.map(rag => (
                <TableHeaderCell key={rag}>{ragWord(rag)}</TableHeaderCell>
              ))}
              <TableHeaderCell>Complete</TableHeaderCell>
              <TableHeaderCell>Cancelled</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {points.toReversed().map(({ on, rag, complete, cancelled }) => (
              <TableRow key={on}>
                <TableCell>{on === today ? 'Today' : sayDay(on, today)}</TableCell>
                {worstFirst.map(each => (
                  <TableCell key={each} className={styles.number}>
                    {sayCount(rag[each])}
                  </TableCell>
                ))}
                <TableCell className={styles.number}>{sayCount(complete)}</TableCell>
                <TableCell className={styles.number}>{sayCount(cancelled)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </section>
    </details>
  )
}
