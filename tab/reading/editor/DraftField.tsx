import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'

type Props = {
  label: string
  hint?: string
  value: string
  type?: 'text' | 'date'
  /** More than one makes it a box. */
  lines?: number
  commit: (value: string) => void
}

/** A field whose words count once it is left: half a sentence is no edit. Give it a `key` that follows the value. */
export function DraftField({ label, hint = '', value, type = 'text', lines = 1, commit }: Props) {
  const [draft, setDraft] = useState(value)
  const leave = () => {
    if (draft !== value) commit(draft)
  }
  return (
    <Field label={label} hint={hint}>
      {lines > 1 ? (
        <Textarea
          value={draft}
          rows={lines}
          resize="vertical"
          onChange={(_, data) => setDraft(data.value)}
          onBlur={leave}
        />
      ) : (
        <Input type={type} value={draft} onChange={(_, data) => setDraft(data.value)} onBlur={leave} />
      )}
    </Field>
  )
}
