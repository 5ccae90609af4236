import type { FormProps } from '../Changes.tsx'
import { PlainForm } from './PlainForm.tsx'
import { WordsForm } from './WordsForm.tsx'

export function HoldForm(props: FormProps) {
  return <ReasonForm {...props} name="hold" label="Why does it rest?" words="Put it on hold" />
}

export function ResumeForm(props: FormProps) {
  return <PlainForm {...props} name="resumption" label="It goes on from today." words="Resume it" />
}

export function CancelForm(props: FormProps) {
  return (
    <ReasonForm {...props} name="cancellation" label="Why will it not be done?" words="Mark as cancelled" />
  )
}

export function ReopenForm(props: FormProps) {
  return <ReasonForm {...props} name="reopening" label="Why is it opened again?" words="Reopen it" />
}

type Props = FormProps & { name: 'hold' | 'cancellation' | 'reopening'; label: string; words: string }

/** A move of the lifecycle that stays on the record with its reason. */
function ReasonForm(props: Props) {
  return <WordsForm {...props} bodyOf={reason => ({ reason })} />
}
