import type { FormProps } from '../Changes.tsx'
import { WordsForm } from './WordsForm.tsx'

/** The lead is asked to explain, or a colour is disputed. */
export function ChallengeForm(props: FormProps) {
  return (
    <WordsForm
      {...props}
      name="challenge"
      label="What do you ask of the lead?"
      words="Challenge"
      bodyOf={words => ({ words })}
    />
  )
}

export type OnChallenge = FormProps & { challengeId: string }

export function ReplyForm(props: OnChallenge) {
  return (
    <WordsForm
      {...props}
      name="reply"
      label="What do you answer?"
      words="Answer"
      bodyOf={words => ({ words })}
    />
  )
}

/** Whoever asked, or the chair, is content. */
export function EndForm(props: OnChallenge) {
  return (
    <WordsForm
      {...props}
      name="end"
      label="Words for the record"
      words="End the challenge"
      optional
      bodyOf={words => ({ words })}
    />
  )
}
