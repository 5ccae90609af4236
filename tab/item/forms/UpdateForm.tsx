import { Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type Legend, Rag, worstFirst } from '../../../domain/rag.ts'
import type { Tracked } from '../../../domain/tracked.ts'
import { reportFrom } from '../../../domain/update.ts'
import { RagMark } from '../../facts/RagMark.tsx'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

const useStyles = makeStyles({
  percent: { maxWidth: '8rem' },
  meaning: { color: tokens.colorNeutralForeground2 },
})

type Shown = Pick<Tracked, 'rag' | 'percent' | 'version'>

/** A progress report. Sent as it stands it says "no change", which is a report too. */
export function UpdateForm(props: FormProps<Shown>) {
  const { tracked, board, route, done } = props
  const styles = useStyles()
  const [shown] = useState(tracked)
  const [rag, setRag] = useState(shown.rag)
  const [percent, setPercent] = useState(shown.percent?.toString() ?? '')
  const [words, setWords] = useState('')
  const [next, setNext] = useState('')
  const sending = useChange('update', { ...route, version: tracked.version }, done)
  const report = reportFrom(shown, { rag, percent: percent === '' ? null : Number(percent), words, next })
  return (
    <ChangeForm sending={sending} props={props} words="Send update" send={() => sending.send(report)}>
      <Field label="RAG: how do you say it stands?">
        <RadioGroup value={rag} onChange={(_, { value }) => setRag(Rag.parse(value))}>
          {worstFirst.map(each => (
            <Radio key={each} value={each} label={<Choice rag={each} legend={board.board.legend} />} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="How much is done, in per cent">
        <Input
          type="number"
          min={0}
          max={100}
          className={styles.percent}
          value={percent}
          onChange={(_, { value }) => setPercent(value)}
        />
      </Field>
      <Field label="What happened?">
        <Textarea
          value={words}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <Field label="What is next?">
        <Textarea
          value={next}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => setNext(value)}
        />
      </Field>
    </ChangeForm>
  )
}

function Choice({ rag, legend }: { rag: Rag; legend: Legend }) {
  const styles = useStyles()
  return (
    <>
      <RagMark rag={rag} /> <span className={styles.meaning}>{legend[rag]}</span>
    </>
  )
}
