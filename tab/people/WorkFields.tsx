import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { Role } from '../../domain/person.ts'
import { capitalised } from '../../domain/reading/wording.ts'
import type { PeoplePage } from '../../domain/views/peoplePage.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', alignItems: 'start', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 'min(100%, 14rem)', maxWidth: '26rem' },
  roles: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export type Work = { post: string; agency: string; roles: Role[] }

type Props = { page: PeoplePage; work: Work; say: (work: Work) => void; onlyRoles?: boolean }

/** What somebody is at work, and here. Nothing else about a person is kept. */
export function WorkFields({ page, work, say, onlyRoles }: Props) {
  const styles = useStyles()
  const agencies = useId()
  const mayNameChair = page.rights.includes('nameChair')
  const isTheirs = (role: Role) => mayNameChair || (role !== 'chair' && role !== 'administrator')
  const toggled = (role: Role) =>
    work.roles.includes(role) ? work.roles.filter(each => each !== role) : [...work.roles, role]
  return (
    <>
      {!onlyRoles && (
        <div className={styles.fields}>
          <Field label="Post" hint="A lead named by this post is led by them" className={styles.field}>
            <Input
              value={work.post}
              maxLength={200}
              onChange={(_, { value }) => say({ ...work, post: value })}
            />
          </Field>
          <Field label="Agency" className={styles.field}>
            <Input
              list={agencies}
              value={work.agency}
              maxLength={200}
              onChange={(_, { value }) => say({ ...work, agency: value })}
            />
          </Field>
          <datalist id={agencies}>
            {page.agencies.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      )}
      <fieldset className={styles.roles}>
        <legend className={styles.legend}>Roles on this board</legend>
        {Role.options.map(role => (
          <Checkbox
            key={role}
            label={capitalised(role)}
            checked={work.roles.includes(role)}
            disabled={!isTheirs(role)}
            onChange={() => say({ ...work, roles: toggled(role) })}
          />
        ))}
      </fieldset>
      {!mayNameChair && (
        <span className={styles.hint}>
          Who chairs or administers is decided by the chair or an administrator.
        </span>
      )}
    </>
  )
}
