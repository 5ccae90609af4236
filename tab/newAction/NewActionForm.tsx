import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import { Day } from '../../domain/day.ts'
import { leadFromWords } from '../../domain/lead.ts'
import { LeadNames } from '../facts/LeadNames.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { HeldBack } from '../item/forms/HeldBack.tsx'
import { useBoardPage, usePeople } from '../queries.ts'
import { useNewAction } from './useNewAction.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '44rem',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  words: { flexGrow: 1, minWidth: 'min(100%, 14rem)' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  boardId: string
  /** What it is an action for: a commitment, a gap or an element; left out, it stands for itself. */
  serves?: string
  done: (reference: string | null) => void
}

/** An action by hand: what is to be done, and what is known of who and when. What is left out is asked for later, not guessed. */
export function NewActionForm({ boardId, serves, done }: Props) {
  const styles = useStyles()
  const people = usePeople(boardId)
  const { agencies } = useBoardPage(boardId).board
  const names = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const [said, setSaid] = useState({ text: '', lead: '', day: '', source: '' })
  const say = (more: Partial<typeof said>) => setSaid({ ...said, ...more })
  const adding = useNewAction(boardId, done)
  const dueOn = Day.safeParse(said.day).data
  const asked = {
    text: said.text,
    ...(said.lead.trim() && { lead: leadFromWords(said.lead, { people, agencies }) }),
    ...(dueOn && { dueOn }),
    ...(said.source.trim() && { source: said.source }),
    ...(serves && { serves }),
  }
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (said.text.trim() && !adding.isPending) adding.add(asked)
      }}
    >
      <Field label="What is to be done?" required>
        <Textarea
          value={said.text}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => say({ text: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label="Lead" className={styles.words}>
          <Input
            list={names}
            value={said.lead}
            maxLength={200}
            placeholder="A person, a post or an agency"
            onChange={(_, { value }) => say({ lead: value })}
          />
        </Field>
        <Field label="Due day">
          <Input type="date" value={said.day} onChange={(_, { value }) => say({ day: value })} />
        </Field>
        <Field label="Agreed in" className={styles.words}>
          <Input
            value={said.source}
            maxLength={80}
            placeholder="Minute 21 Jan, item 4"
            onChange={(_, { value }) => say({ source: value })}
          />
        </Field>
      </div>
      <LeadNames id={names} people={people} />
      {adding.heldBack ? (
        <HeldBack heldBack={adding.heldBack} confirm={() => adding.add({ ...asked, confirmed: true })} />
      ) : (
        <Refusal error={adding.error} />
      )}
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={!said.text.trim() || adding.isPending}>
          Add the action
        </Button>
        <Button onClick={() => done(null)}>Cancel</Button>
      </div>
    </form>
  )
}
