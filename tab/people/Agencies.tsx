import { mergeClasses } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import type { PeoplePage } from '../../domain/views/peoplePage.ts'
import { Card } from '../frame/Card.tsx'
import { useTableStyles } from './useTableStyles.ts'

/** The same by agency: what its people lead, and what it leads itself. An item is counted once in each. */
export function Agencies({ page }: { page: PeoplePage }) {
  const styles = useTableStyles()
  const label = mergeClasses(styles.cell, styles.label)
  const numbers = mergeClasses(label, styles.number)
  const number = mergeClasses(styles.cell, styles.number)
  if (page.agencies.length === 0) return null
  return (
    <Card title="Agencies" words="What their people lead, and what they lead themselves">
      {/* biome-ignore lint/a11y/noRedundantRoles: where it is narrow it is drawn as blocks, and would be a table no more. */}
      <table className={styles.table} role="table">
        <thead className={styles.head}>
          <tr>
            <th className={label}>Agency</th>
            <th className={numbers}>People here</th>
            <th className={numbers}>Leads</th>
            <th className={numbers}>Late</th>
            <th className={numbers}>Never updated</th>
            <th className={label}>Last heard</th>
          </tr>
        </thead>
        <tbody className={styles.body}>
          {page.agencies.map(({ name, people, led, late, neverUpdated, lastHeardOn }) => (
            <tr key={name} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {name}
              </th>
              <td className={number} data-says="People here: ">
                {people}
              </td>
              <td className={number} data-says="Leads: ">
                {led}
              </td>
              <td className={mergeClasses(number, late > 0 && styles.worry)} data-says="Late: ">
                {late}
              </td>
              <td className={number} data-says="Never updated: ">
                {neverUpdated}
              </td>
              <td className={styles.cell} data-says="Last heard: ">
                {lastHeardOn ? sayDay(lastHeardOn, page.today) : 'not yet'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
