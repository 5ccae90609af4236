import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { Card } from '../frame/Card.tsx'
import type { RouteOf } from '../route.ts'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { threadColour } from '../theme.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  narrow: {
    '@media (max-width: 400px)': {
      paddingLeft: '3px',
      paddingRight: '3px',
      fontSize: tokens.fontSizeBase200,
    },
  },
  // Clear of the line beside the one that is chosen.
  name: { paddingLeft: tokens.spacingHorizontalS, '@media (max-width: 400px)': { paddingLeft: '6px' } },
  link: { fontSize: 'inherit' },
  head: { borderTop: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  none: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  chosen: { boxShadow: `inset 3px 0 0 ${threadColour}` },
})

type Props = { matrix: MatrixPage; route: RouteOf<'matrix'>; chosen: string | undefined }

/** Every element in a line; choosing one shows it beside. */
export function Scores({ matrix, route, chosen }: Props) {
  const styles = useStyles()
  const cell = mergeClasses(styles.cell, styles.narrow)
  const head = mergeClasses(cell, styles.head)
  const number = mergeClasses(cell, styles.number)
  return (
    <Card title={matrix.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={mergeClasses(head, styles.name)}>Element</th>
            <th className={head}>Score</th>
            <th className={mergeClasses(head, styles.number)}>Evidence</th>
            <th className={mergeClasses(head, styles.number)}>Gaps</th>
            <th className={mergeClasses(head, styles.number)}>Actions</th>
          </tr>
        </thead>
        <tbody>
          {matrix.elements.map(({ itemId, reference, text, score, evidence, gaps, actions }) => (
            <tr key={itemId} className={mergeClasses(reference === chosen && styles.chosen)}>
              <th scope="row" className={mergeClasses(cell, styles.name)}>
                <Link
                  className={styles.link}
                  href={addressOf({ ...route, element: reference })}
                  aria-current={reference === chosen ? 'true' : undefined}
                >
                  {text}
                </Link>
              </th>
              <td className={mergeClasses(cell, score === null && styles.none)}>{score ?? 'not recorded'}</td>
              <td className={number}>{sayCount(evidence.length)}</td>
              <td className={number}>{sayCount(gaps.length)}</td>
              <td className={number}>{sayCount(actions.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
