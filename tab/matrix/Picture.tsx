import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { Card } from '../frame/Card.tsx'
import type { RouteOf } from '../route.ts'
import { settleOn } from '../useRoute.ts'
import { besideOf, noOther, scoresIn } from './assessments.ts'
import { Radar } from './Radar.tsx'
import { Scores } from './Scores.tsx'

const useStyles = makeStyles({ beside: { maxWidth: '18rem', marginBottom: tokens.spacingVerticalM } })

type Props = {
  matrix: MatrixPage
  route: RouteOf<'matrix'>
  chosen: string | undefined
  when: (assessment: MatrixPage['assessments'][number]) => string
}

/** Fewer axes enclose nothing. */
const fewest = 3

/** How mature the partnership says it is, as a shape and as a table. */
export function Picture({ matrix, route, chosen, when }: Props) {
  const styles = useStyles()
  const [newest, ...earlier] = matrix.assessments
  const beside = besideOf(matrix, route.beside)
  const drawn = beside && { when: when(beside), scores: scoresIn(beside) }
  const { scale } = matrix
  const outOf = scale ? `Scored from ${scale.from} to ${scale.to}` : 'What its scores are out of is not known'
  return (
    <Card title={matrix.title} words={outOf}>
      {matrix.elements.length >= fewest && (
        <Radar matrix={matrix} now={newest ? scoresIn(newest) : new Map()} earlier={drawn} />
      )}
      {earlier.length > 0 && (
        <Field label="Compare with" className={styles.beside}>
          <Select
            value={beside?.assessmentId ?? noOther}
            onChange={(_, { value }) => settleOn({ ...route, beside: value })}
          >
            {earlier.map(each => (
              <option key={each.assessmentId} value={each.assessmentId}>
                {when(each)}
              </option>
            ))}
            <option value={noOther}>No other</option>
          </Select>
        </Field>
      )}
      <Scores matrix={matrix} route={route} chosen={chosen} when={when} />
    </Card>
  )
}
