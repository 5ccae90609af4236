import { Field, Textarea } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { FormProps } from '../Changes.tsx'
import type { ChangeName } from '../changes.ts'
import { type Body, useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

type Props<N extends ChangeName> = FormProps & {
  name: N
  /** What is asked for. */
  label: string
  /** What the button says. */
  words: string
  /** Where it may be left empty, the hint says so. */
  optional?: boolean
  challengeId?: string
  bodyOf: (words: string) => Body<N>
  /** What the writer should have before their eyes. */
  children?: ReactNode
}

/** A change that is one thing said: a reason, evidence, a question. It stays on the record in these words. */
export function WordsForm<N extends ChangeName>(props: Props<N>) {
  const { name, label, words, optional, challengeId, bodyOf, children, tracked, route, done } = props
  const [said, setSaid] = useState('')
  const at = { ...route, version: tracked.version, ...(challengeId !== undefined && { challengeId }) }
  const sending = useChange(name, at, done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words={words}
      unready={!optional && !said.trim()}
      send={() => sending.send(bodyOf(said))}
    >
      {children}
      <Field label={label} {...(optional ? { hint: 'You may leave this empty' } : { required: true })}>
        <Textarea
          value={said}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => setSaid(value)}
        />
      </Field>
    </ChangeForm>
  )
}
