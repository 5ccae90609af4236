import { Text } from '@fluentui/react-components'
import type { FormProps } from '../Changes.tsx'
import { PlainForm } from './PlainForm.tsx'
import { Promised } from './Promised.tsx'
import { WordsForm } from './WordsForm.tsx'

/** The lead says it is done and by what it shows; the chair decides. */
export function ClosureForm(props: FormProps) {
  const { success } = props.tracked
  return (
    <WordsForm
      {...props}
      name="closure"
      label="What shows that it is done?"
      words="Propose closure"
      bodyOf={evidence => ({ evidence })}
    >
      {success && <Text>Success was to look like: {success}</Text>}
    </WordsForm>
  )
}

/** The chair accepts: it is complete. */
export function AcceptForm(props: FormProps) {
  return (
    <WordsForm
      {...props}
      name="acceptance"
      label="Words for the record"
      words="Accept: it is complete"
      optional
      bodyOf={words => ({ words })}
    >
      <Promised tracked={props.tracked} />
    </WordsForm>
  )
}

/** The chair is not persuaded: it goes back to work, with the reason. */
export function ReturnForm(props: FormProps) {
  return (
    <WordsForm
      {...props}
      name="return"
      label="What is missing?"
      words="Return it to the lead"
      bodyOf={reason => ({ reason })}
    >
      <Promised tracked={props.tracked} />
    </WordsForm>
  )
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
