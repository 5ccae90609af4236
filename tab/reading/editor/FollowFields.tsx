import { makeStyles, tokens } from '@fluentui/react-components'
import { setDueOn, setLead } from '../../../domain/reading/revise.ts'
import { DraftField } from './DraftField.tsx'
import type { EditProps } from './editProps.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
  },
})

/** Lead and day, for what will be followed. Nothing is filled in that nobody said. */
export function FollowFields({ line, review: { revise } }: EditProps) {
  const styles = useStyles()
  if (line.kind !== 'action' && line.kind !== 'commitment') return null
  return (
    <div className={styles.fields}>
      <DraftField
        key={`lead ${line.lead}`}
        label="Lead"
        hint="A person, a post or an agency"
        value={line.lead ?? ''}
        commit={lead => revise(now => setLead(now, line.id, lead))}
      />
      <DraftField
        key={`due ${line.dueOn}`}
        label="Due day"
        hint={line.timescale ? `The document says “${line.timescale}”` : ''}
        type="date"
        value={line.dueOn ?? ''}
        commit={day => revise(now => setDueOn(now, line.id, day || undefined))}
      />
    </div>
  )
}
