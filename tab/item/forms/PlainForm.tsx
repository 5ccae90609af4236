import { Text } from '@fluentui/react-components'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

type Props = FormProps & { name: 'resumption' | 'withdrawal'; label: string; words: string }

/** A move of the lifecycle that needs no words: what it does, and the button. */
export function PlainForm({ name, label, words, ...props }: Props) {
  const sending = useChange(name, { ...props.route, version: props.tracked.version }, props.done)
  return (
    <ChangeForm sending={sending} props={props} words={words} send={() => sending.send({})}>
      <Text>{label}</Text>
    </ChangeForm>
  )
}
