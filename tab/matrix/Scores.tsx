import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayOf } from '../../domain/scale.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { plural } from '../plural.ts'
import type { RouteOf } from '../route.ts'
import { addressOf } from '../route.ts'
import { threadColour } from '../theme.ts'
import { scoresIn } from './assessments.ts'

const useStyles = makeStyles({
  // Years of assessments are wider than a screen: they move by themselves, the names stay.
  frame: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'baseline',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  // Clear of the line beside the one that is chosen.
  name: {
    position: 'sticky',
    left: 0,
    minWidth: '7rem',
    paddingLeft: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'normal',
  },
  link: { fontSize: 'inherit' },
  counts: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  head: { borderTop: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  newest: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground2, fontStyle: 'italic', fontWeight: tokens.fontWeightRegular },
  chosen: { boxShadow: `inset 3px 0 0 ${threadColour}` },
})

type Props = {
  matrix: MatrixPage
  route: RouteOf<'matrix'>
  chosen: string | undefined
  when: (assessment: MatrixPage['assessments'][number]) => string
}

/** Every element in a line, every assessment in a column, the newest first; choosing an element shows it beside. */
export function Scores({ matrix, route, chosen, when }: Props) {
  const styles = useStyles()
  const { title, scale, assessments, elements } = matrix
  const columns = assessments.map(each => ({
    id: each.assessmentId,
    when: when(each),
    scores: scoresIn(each),
  }))
  const [newest, ...earlier] = columns
  const said = (column: (typeof columns)[number] | undefined, itemId: string) =>
    column && !column.scores.has(itemId) ? 'not assessed' : sayOf(column?.scores.get(itemId) ?? null, scale)
  const head = mergeClasses(styles.cell, styles.head)
  const told = (score: number | null, newest = false) =>
    mergeClasses(styles.cell, newest && styles.newest, score === null && styles.none)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.frame} tabIndex={0} aria-label={`Scores of ${title}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={mergeClasses(head, styles.name)}>Element</th>
            <th className={mergeClasses(head, styles.newest)}>{newest?.when ?? 'Score'}</th>
            <th className={head}>Target</th>
            {earlier.map(each => (
              <th key={each.id} className={head}>
                {each.when}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {elements.map(({ itemId, reference, text, target, evidence, gaps, actions }) => (
            <tr key={itemId}>
              <th
                scope="row"
                className={mergeClasses(styles.cell, styles.name, reference === chosen && styles.chosen)}
              >
                <Link
                  className={styles.link}
                  href={addressOf({ ...route, element: reference })}
                  aria-current={reference === chosen ? 'true' : undefined}
                >
                  {text}
                </Link>
                <span className={styles.counts}>
                  {`${reference} · ${evidence.length} evidence, ${plural(gaps.length, 'gap')}, ${plural(actions.length, 'action')}`}
                </span>
              </th>
              <td className={told(newest?.scores.get(itemId) ?? null, true)}>{said(newest, itemId)}</td>
              <td className={told(target)}>{target === null ? 'not set' : sayOf(target, scale)}</td>
              {earlier.map(each => (
                <td key={each.id} className={told(each.scores.get(itemId) ?? null)}>
                  {said(each, itemId)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
