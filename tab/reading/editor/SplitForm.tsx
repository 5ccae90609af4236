import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { splitLine } from '../../../domain/reading/revise.ts'
import type { EditProps } from './editProps.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
})

/** One line of the box for each line it becomes; a new line goes where the split is. */
export function SplitForm({ line, review: { revise }, done }: EditProps & { done: () => void }) {
  const styles = useStyles()
  const [draft, setDraft] = useState(line.text)
  const parts = draft.split('\n').filter(part => part.trim() !== '')
  return (
    <div className={styles.form}>
      <Field label="Split into" hint="Press Enter where one ends and the next begins">
        <Textarea value={draft} rows={4} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={parts.length < 2}
          onClick={() => {
            revise(now => splitLine(now, line.id, parts))
            done()
          }}
        >
          {parts.length < 2 ? 'Split' : `Split into ${parts.length}`}
        </Button>
        <Button size="small" onClick={done}>
          Do not split
        </Button>
      </div>
    </div>
  )
}
