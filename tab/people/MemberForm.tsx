import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Refusal } from '../frame/Refusal.tsx'
import type { PersonProps } from './PersonLine.tsx'
import { usePeopleChange } from './usePeopleChange.ts'
import { type Work, WorkFields } from './WorkFields.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What somebody is, set anew; only what was changed is sent, so that nobody else's change is lost. */
export function MemberForm({ boardId, page, person, done }: PersonProps & { done: () => void }) {
  const styles = useStyles()
  const [shown] = useState(person)
  const [work, say] = useState<Work>({
    post: shown.post ?? '',
    agency: shown.agency ?? '',
    roles: shown.roles,
  })
  const sending = usePeopleChange(boardId, done)
  const post = work.post.trim() || null
  const agency = work.agency.trim() || null
  const body = {
    ...(post !== shown.post && { post }),
    ...(agency !== shown.agency && { agency }),
    ...(!isSame(work.roles, shown.roles) && { roles: work.roles }),
  }
  const unready = Object.keys(body).length === 0 || work.roles.length === 0
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!unready) sending.send({ method: 'PATCH', personId: person.personId, body })
      }}
    >
      <WorkFields page={page} work={work} say={say} />
      <Refusal error={sending.error} />
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={unready || sending.isSending}>
          {`Save ${person.name}`}
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  )
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(each => other.includes(each))
}
