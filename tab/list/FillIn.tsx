import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Agency } from '../../domain/agency.ts'
import { type Day, sayDay } from '../../domain/day.ts'
import { leadFromWords } from '../../domain/lead.ts'
import type { Member } from '../../domain/person.ts'
import type { Row } from '../../domain/views/row.ts'
import { Refusal } from '../frame/Refusal.tsx'
import type { useFillIn } from './useFillIn.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    '@media print': { display: 'none' },
  },
  lead: { width: 'min(18rem, 100%)' },
  done: { marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  row: Row
  filling: ReturnType<typeof useFillIn>
  people: Member[]
  agencies: Agency[]
  /** The id of the names to suggest. */
  names: string
  today: Day
}

/** Lead and day where they are missing, without leaving the list: the first weeks of a board are spent here. */
export function FillIn({ row, filling, people, agencies, names, today }: Props) {
  const styles = useStyles()
  const [lead, setLead] = useState('')
  const [day, setDay] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    filling.mutate({
      lead: lead.trim() ? leadFromWords(lead, { people, agencies }) : null,
      dueOn: day || null,
    })
  }
  if (filling.data) return <Filled row={filling.data} today={today} />
  return (
    <form className={styles.form} onSubmit={submit} aria-label={`Fill in ${row.reference}`}>
      {!row.hasLead && (
        <Field label="Lead" className={styles.lead}>
          <Input
            size="small"
            list={names}
            placeholder="A person, a post or an agency"
            value={lead}
            onChange={(_, { value }) => setLead(value)}
          />
        </Field>
      )}
      {!row.dueOn && (
        <Field label="Due day">
          <Input size="small" type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
      )}
      <Button size="small" type="submit" disabledFocusable={(!lead.trim() && !day) || filling.isPending}>
        Save
      </Button>
      <Refusal error={filling.error} />
    </form>
  )
}

/** The field that had the focus is gone, so the focus comes here and not to the top of the page. */
function Filled({ row, today }: { row: Row; today: Day }) {
  const arrived = useRef<HTMLDivElement>(null)
  useEffect(() => arrived.current?.focus(), [])
  return (
    <div ref={arrived} tabIndex={-1} className={useStyles().done}>
      Saved: {row.lead}
      {row.dueOn && `, due ${sayDay(row.dueOn, today)}`}
    </div>
  )
}
