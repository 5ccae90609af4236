import { mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { PeoplePage } from '../../domain/views/peoplePage.ts'
import { Card } from '../frame/Card.tsx'
import { type Opened, PersonLine } from './PersonLine.tsx'
import { useTableStyles } from './useTableStyles.ts'

/** Everyone on the board by name, with what they answer for. */
export function People({ boardId, page }: { boardId: string; page: PeoplePage }) {
  const styles = useTableStyles()
  const [opened, open] = useState<{ personId: string; what: Opened } | null>(null)
  const label = mergeClasses(styles.cell, styles.label)
  const number = mergeClasses(label, styles.number)
  const mayManage = page.rights.includes('managePeople')
  return (
    <Card title="People" words="What each leads, by name or by the post they hold">
      {/* biome-ignore lint/a11y/noRedundantRoles: where it is narrow it is drawn as blocks, and would be a table no more. */}
      <table className={styles.table} role="table">
        <thead className={styles.head}>
          <tr>
            <th className={label}>Person</th>
            <th className={label}>Roles here</th>
            <th className={number}>Leads</th>
            <th className={number}>Late</th>
            <th className={number}>Never updated</th>
            <th className={label}>Last heard</th>
            {mayManage && <th className={label}>Change</th>}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {page.people.map(person => (
            <PersonLine
              key={person.personId}
              boardId={boardId}
              page={page}
              person={person}
              opened={opened?.personId === person.personId ? opened.what : null}
              open={what => open(what && { personId: person.personId, what })}
            />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
