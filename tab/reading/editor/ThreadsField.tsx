import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { setThreads } from '../../../domain/reading/reviseFacts.ts'
import { allowed } from '../../allowed.ts'
import type { EditProps } from './editProps.ts'

const useStyles = makeStyles({
  threads: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  choices: { display: 'flex', flexWrap: 'wrap' },
})

/** The golden threads the line counts in: placed once, counted in each. */
export function ThreadsField({ line, review: { proposal, revise } }: EditProps) {
  const styles = useStyles()
  const threads = proposal.lines.filter(each => each.kind === 'thread' && !each.dropped)
  const counts = allowed(() => setThreads(proposal, line.id, line.threadIds))
  if (threads.length === 0 || !counts) return null
  const toggled = (id: string) =>
    line.threadIds.includes(id) ? line.threadIds.filter(each => each !== id) : [...line.threadIds, id]
  // A fieldset, not a Field: a Field lends its one control its id, and here it would lend every checkbox the same.
  return (
    <fieldset className={styles.threads}>
      <legend className={styles.legend}>Counts in these golden threads</legend>
      <div className={styles.choices}>
        {threads.map(({ id, text }) => (
          <Checkbox
            key={id}
            label={text}
            checked={line.threadIds.includes(id)}
            onChange={() => revise(now => setThreads(now, line.id, toggled(id)))}
          />
        ))}
      </div>
    </fieldset>
  )
}
