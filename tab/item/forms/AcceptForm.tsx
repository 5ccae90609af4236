import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { Promised } from './Promised.tsx'

/** The chair accepts: it is complete. */
export function AcceptForm(props: FormProps) {
  const { tracked, route, done } = props
  const [words, setWords] = useState('')
  const sending = useChange('acceptance', { ...route, version: tracked.version }, done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words="Accept: it is complete"
      send={() => sending.send({ words })}
    >
      <Promised tracked={tracked} />
      <Field label="Words for the record" hint="You may leave this empty">
        <Textarea value={words} maxLength={2000} onChange={(_, { value }) => setWords(value)} />
      </Field>
    </ChangeForm>
  )
}
