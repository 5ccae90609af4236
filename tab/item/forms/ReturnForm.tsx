import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { Promised } from './Promised.tsx'

/** The chair is not persuaded: it goes back to work, with the reason. */
export function ReturnForm(props: FormProps) {
  const { tracked, route, done } = props
  const [reason, setReason] = useState('')
  const sending = useChange('return', { ...route, version: tracked.version }, done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words="Return it to the lead"
      unready={!reason.trim()}
      send={() => sending.send({ reason })}
    >
      <Promised tracked={tracked} />
      <Field label="What is missing?" required>
        <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ChangeForm>
  )
}
