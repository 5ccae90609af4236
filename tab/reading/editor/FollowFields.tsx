import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ragWord, worstFirst } from '../../../domain/rag.ts'
import { SaidLifecycle } from '../../../domain/reading/proposal.ts'
import { setDueOn, setLead, setLifecycle, setRag } from '../../../domain/reading/reviseFacts.ts'
import { DraftField } from './DraftField.tsx'
import type { EditProps } from './editProps.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
  },
})

/** Lead, day, colour and where it stands, for what will be followed. Nothing is filled in that nobody said. */
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
      <Field label="RAG">
        <Select
          value={line.rag ?? ''}
          onChange={(_, { value }) => revise(now => setRag(now, line.id, value || undefined))}
        >
          <option value="">nothing said</option>
          {worstFirst.map(rag => (
            <option key={rag} value={rag}>
              {ragWord(rag)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Where it stands">
        <Select
          value={line.lifecycle ?? ''}
          onChange={(_, { value }) => revise(now => setLifecycle(now, line.id, value || undefined))}
        >
          <option value="">nothing said</option>
          {SaidLifecycle.options.map(state => (
            <option key={state} value={state}>
              {state}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
