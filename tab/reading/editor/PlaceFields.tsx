import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { LineKind } from '../../../domain/reading/proposal.ts'
import { changeKind, reparent } from '../../../domain/reading/revise.ts'
import { parentsFor } from '../parents.ts'
import type { EditProps } from './editProps.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
  },
})

/** What the line is, and what it stands under. */
export function PlaceFields({ line, review: { proposal, revise } }: EditProps) {
  const styles = useStyles()
  const parents = parentsFor(proposal, line)
  return (
    <div className={styles.fields}>
      <Field label="Kind">
        <Select
          value={line.kind}
          onChange={(_, { value }) => revise(now => changeKind(now, line.id, LineKind.parse(value)))}
        >
          {LineKind.options.map(kind => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </Select>
      </Field>
      {parents.length > 0 && (
        <Field label="Stands under">
          <Select
            value={line.parentId ?? ''}
            onChange={(_, { value }) => revise(now => reparent(now, line.id, value || undefined))}
          >
            <option value="">nothing</option>
            {parents.map(({ id, kind, label, text }) => (
              <option key={id} value={id}>
                {`${kind}: ${(label ?? text).slice(0, 80)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  )
}
