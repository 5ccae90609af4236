import { makeStyles } from '@fluentui/react-components'
import { type Day, sayDay } from '../../domain/day.ts'
import type { AssessmentHead } from '../../domain/reading/proposal.ts'
import { Card } from '../frame/Card.tsx'
import { isDay, sayPartOfYear } from './partOfYear.ts'

const useStyles = makeStyles({ facts: { margin: 0 } })

/** Who assessed it and when, as precisely as the document says. */
export function Assessment({ assessment, today }: { assessment: AssessmentHead; today: Day }) {
  const styles = useStyles()
  const { completedBy, completedOn, workshops } = assessment
  const said = [
    completedBy && `by ${completedBy}`,
    completedOn && `${isDay(completedOn) ? 'on' : 'in'} ${sayPartOfYear(completedOn, today)}`,
  ].filter(Boolean)
  if (said.length === 0 && workshops.length === 0) return null
  return (
    <Card title="Self-assessment">
      {said.length > 0 && <p className={styles.facts}>Completed {said.join(', ')}.</p>}
      {workshops.map(({ text, on, ambiguous }) => (
        <p key={text} className={styles.facts}>
          Workshop {sayDay(on, today)}
          {ambiguous && `, written “${text}”: which is the day and which the month is not certain`}
        </p>
      ))}
    </Card>
  )
}
