import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { Day, sayDay } from '../../../domain/day.ts'
import type { Tracked } from '../../../domain/tracked.ts'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

const useStyles = makeStyles({ day: { maxWidth: '12rem' } })

type Shown = Pick<Tracked, 'dueOn' | 'version'>

/** Setting the first day is free; moving it needs a reason, because the board will ask. */
export function DayForm(props: FormProps<Shown>) {
  const { tracked, board, route, done } = props
  const styles = useStyles()
  const [day, setDay] = useState<string>(tracked.dueOn ?? '')
  const [reason, setReason] = useState('')
  const sending = useChange('day', { ...route, version: tracked.version }, done)
  const dueOn = day === '' ? null : Day.nullable().catch(null).parse(day)
  const moves = tracked.dueOn !== null && dueOn !== tracked.dueOn
  const unready = dueOn === tracked.dueOn || (moves && !reason.trim())
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words={moves ? 'Move the day' : 'Set the day'}
      unready={unready}
      send={() => sending.send({ dueOn, reason })}
    >
      <Field
        label="Due day"
        hint={tracked.dueOn ? `Now ${sayDay(tracked.dueOn, board.today)}` : 'None is set yet'}
      >
        <Input type="date" className={styles.day} value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      {tracked.dueOn && (
        <Field label="Why does it move?" hint="The first day is kept, and each move is counted" required>
          <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
    </ChangeForm>
  )
}
