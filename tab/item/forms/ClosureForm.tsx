import { Field, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

/** The lead says it is done and by what it shows; the chair decides. */
export function ClosureForm(props: FormProps) {
  const { tracked, route, done } = props
  const [evidence, setEvidence] = useState('')
  const sending = useChange('closure', { ...route, version: tracked.version }, done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words="Propose closure"
      unready={!evidence.trim()}
      send={() => sending.send({ evidence })}
    >
      {tracked.success && <Text>Success was to look like: {tracked.success}</Text>}
      <Field label="What shows that it is done?" required>
        <Textarea value={evidence} maxLength={2000} onChange={(_, { value }) => setEvidence(value)} />
      </Field>
    </ChangeForm>
  )
}
