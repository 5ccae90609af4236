import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { sayDay } from '../../domain/day.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { useLed } from '../queries.ts'
import { HandOver } from './HandOver.tsx'
import type { PersonProps } from './PersonLine.tsx'
import { usePeopleChange } from './usePeopleChange.ts'

const useStyles = makeStyles({
  leaving: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '60rem',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

type Props = PersonProps & { done: () => void }

/** How somebody leaves: they are marked, what they lead is handed over, and only then they are taken off the board. */
export function Leaving(props: Props) {
  return props.person.leavingOn === null ? <Mark {...props} /> : <Going {...props} />
}

function Mark({ boardId, page, person, done }: Props) {
  const styles = useStyles()
  const [day, setDay] = useState<string>(page.today)
  // What there is to hand over stands here next.
  const sending = usePeopleChange(boardId, () => {})
  return (
    <form
      className={styles.leaving}
      onSubmit={event => {
        event.preventDefault()
        if (day) sending.send({ method: 'PATCH', personId: person.personId, body: { leavingOn: day } })
      }}
    >
      <Text>
        Nothing new is given to {person.name} from now on, and what is offered to them ends. What they lead
        stays theirs until it is handed over.
      </Text>
      <div className={styles.bar}>
        <Field label="Last day" required>
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={!day || sending.isSending}>
          {`${person.name} is leaving`}
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
      <Refusal error={sending.error} />
    </form>
  )
}

function Going({ boardId, page, person, done }: Props) {
  const styles = useStyles()
  const { personId, name, leavingOn } = person
  const { rows, onlyTheirs } = useLed(boardId, personId)
  const left = rows.filter(({ reference }) => onlyTheirs.includes(reference))
  const sending = usePeopleChange(boardId, done)
  const mayHandOver = page.rights.includes('handOver')
  return (
    <div className={styles.leaving}>
      <Text>{`${name}’s last day is ${leavingOn && sayDay(leavingOn, page.today)}.`}</Text>
      {left.length > 0 && !mayHandOver && (
        <Text>{`The chair or the coordinator hands over what ${name} leads.`}</Text>
      )}
      {mayHandOver && <HandOver boardId={boardId} page={page} person={person} left={left} />}
      {left.length === 0 && <Text>{`Nothing open is left with ${name}.`}</Text>}
      <Refusal error={sending.error} />
      <div className={styles.bar}>
        {left.length === 0 && (
          <Button
            appearance="primary"
            disabledFocusable={sending.isSending}
            onClick={() => sending.send({ method: 'DELETE', personId })}
          >
            {`Take ${name} off the board`}
          </Button>
        )}
        <Button
          disabledFocusable={sending.isSending}
          onClick={() => sending.send({ method: 'PATCH', personId, body: { leavingOn: null } })}
        >
          {`${name} stays`}
        </Button>
        <Button onClick={done}>Close</Button>
      </div>
    </div>
  )
}
