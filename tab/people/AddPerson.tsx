import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PeoplePage } from '../../domain/views/peoplePage.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { useMe } from '../me.ts'
import { usePeopleChange } from './usePeopleChange.ts'
import { type Work, WorkFields } from './WorkFields.tsx'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '54rem',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { maxWidth: '26rem' },
})

const blank: Work = { post: '', agency: '', roles: ['member'] }

/** Somebody new, or somebody who is known here and not on this board. */
export function AddPerson({ boardId, page, done }: { boardId: string; page: PeoplePage; done: () => void }) {
  const styles = useStyles()
  const me = useMe()
  const [personId, choose] = useState('')
  const [name, call] = useState('')
  const [work, say] = useState(blank)
  const sending = usePeopleChange(boardId, done)
  const here = new Set(page.people.map(person => person.personId))
  const known = [me.person, ...me.others].filter(person => !here.has(person.personId))
  const { roles } = work
  const unready = roles.length === 0 || (!personId && !name.trim())
  const post = work.post.trim() || null
  const agency = work.agency.trim() || null
  return (
    <Card title="Add somebody" words="Work facts only: name, post, agency">
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          const body = personId ? { personId, roles } : { name: name.trim(), post, agency, roles }
          if (!unready) sending.send({ method: 'POST', body })
        }}
      >
        {known.length > 0 && (
          <Field label="Who" className={styles.name}>
            <Select value={personId} onChange={(_, { value }) => choose(value)}>
              <option value="">Somebody new</option>
              {known.map(person => (
                <option key={person.personId} value={person.personId}>
                  {[person.name, person.post, person.agency].filter(Boolean).join(', ')}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {!personId && (
          <Field label="Name" required className={styles.name}>
            <Input value={name} maxLength={200} onChange={(_, { value }) => call(value)} />
          </Field>
        )}
        <WorkFields page={page} work={work} say={say} onlyRoles={personId !== ''} />
        <Refusal error={sending.error} />
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" disabledFocusable={unready || sending.isSending}>
            Add to the board
          </Button>
          <Button onClick={done}>Cancel</Button>
        </div>
      </form>
    </Card>
  )
}
