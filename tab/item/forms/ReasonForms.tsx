import { Field, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

export function HoldForm(props: FormProps) {
  return <ReasonForm {...props} name="hold" label="Why does it rest?" words="Put it on hold" />
}

export function CancelForm(props: FormProps) {
  return (
    <ReasonForm {...props} name="cancellation" label="Why will it not be done?" words="Mark as cancelled" />
  )
}

export function ReopenForm(props: FormProps) {
  return <ReasonForm {...props} name="reopening" label="Why is it opened again?" words="Reopen it" />
}

export function ResumeForm(props: FormProps) {
  return <PlainForm {...props} name="resumption" label="It goes on from today." words="Resume it" />
}

export function TakeBackForm(props: FormProps) {
  return (
    <PlainForm
      {...props}
      name="withdrawal"
      label="It goes back to work, and the chair is no longer asked."
      words="Take the closure back"
    />
  )
}

type Worded<N> = FormProps & { name: N; label: string; words: string }

/** A move of the lifecycle that stays on the record with its reason. */
function ReasonForm({ name, label, words, ...props }: Worded<'hold' | 'cancellation' | 'reopening'>) {
  const [reason, setReason] = useState('')
  const sending = useChange(name, { ...props.route, version: props.tracked.version }, props.done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words={words}
      unready={!reason.trim()}
      send={() => sending.send({ reason })}
    >
      <Field label={label} required>
        <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ChangeForm>
  )
}

function PlainForm({ name, label, words, ...props }: Worded<'resumption' | 'withdrawal'>) {
  const sending = useChange(name, { ...props.route, version: props.tracked.version }, props.done)
  return (
    <ChangeForm sending={sending} props={props} words={words} send={() => sending.send({})}>
      <Text>{label}</Text>
    </ChangeForm>
  )
}
