import { makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Person } from '../../domain/person.ts'
import type { Host } from '../host.ts'
import { useActAs, useMe } from '../me.ts'

const useStyles = makeStyles({
  acting: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { maxWidth: 'min(18rem, 80vw)' },
})

/** Local mode has no sign-in, and says so: whoever sits here chooses who to be. */
export function ActingAs({ host }: { host: Host }) {
  const styles = useStyles()
  const id = useId()
  const { person: me, others } = useMe()
  const actAs = useActAs()
  const people = [me, ...others.filter(other => other.personId !== me.personId)]
  return (
    <div className={styles.acting}>
      <Text as="span" className={styles.words}>
        <label htmlFor={id}>Acting as</label>
        <span title="There is no sign-in in local mode: choose who to be."> · local mode</span>
        {host.in === 'browser' && ', outside Teams'}
      </Text>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={me.personId}
        onChange={(_, { value }) => actAs(value)}
      >
        {people.toSorted(byName).map(person => (
          <option key={person.personId} value={person.personId}>
            {describe(person)}
          </option>
        ))}
      </Select>
    </div>
  )
}

function describe({ name, post }: Person): string {
  return post ? `${name}, ${post}` : name
}

function byName(one: Person, other: Person): number {
  return one.name.localeCompare(other.name)
}
