import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { Suspense } from 'react'
import { sayDay } from '../../domain/day.ts'
import type { PeoplePage, PersonStanding } from '../../domain/views/peoplePage.ts'
import { Leaving } from './Leaving.tsx'
import { LedList } from './LedList.tsx'
import { MemberForm } from './MemberForm.tsx'
import { useTableStyles } from './useTableStyles.ts'

const useStyles = makeStyles({
  opened: { padding: `0 0 ${tokens.spacingVerticalL}`, '@media (max-width: 700px)': { display: 'block' } },
  openedRow: { '@media (max-width: 700px)': { display: 'block' } },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export type Opened = 'led' | 'change' | 'leaving'

export type PersonProps = { boardId: string; page: PeoplePage; person: PersonStanding }

type Props = PersonProps & { opened: Opened | null; open: (what: Opened | null) => void }

/** One person; what is opened of them stands beneath. */
export function PersonLine({ boardId, page, person, opened, open }: Props) {
  const styles = useStyles()
  const table = useTableStyles()
  const { name, post, agency, roles, led, late, neverUpdated, lastHeardOn, leavingOn } = person
  const number = mergeClasses(table.cell, table.number)
  const mayManage = page.rights.includes('managePeople')
  const toggle = (what: Opened) => () => open(opened === what ? null : what)
  const done = () => open(null)
  return (
    <>
      <tr className={table.row}>
        <th scope="row" className={table.cell}>
          <div className={table.name}>{name}</div>
          <div className={table.quiet}>
            {[post, agency].filter(Boolean).join(', ') || 'Post not recorded'}
          </div>
          {leavingOn && (
            <div className={table.worry}>{`Leaving, last day ${sayDay(leavingOn, page.today)}`}</div>
          )}
        </th>
        <td className={table.cell} data-says="Roles: ">
          {roles.join(', ')}
        </td>
        <td className={number} data-says="Leads: ">
          {led === 0 ? (
            '0'
          ) : (
            <Button
              size="small"
              aria-expanded={opened === 'led'}
              aria-label={`${name} leads ${led}`}
              onClick={toggle('led')}
            >
              {led}
            </Button>
          )}
        </td>
        <td className={mergeClasses(number, late > 0 && table.worry)} data-says="Late: ">
          {late}
        </td>
        <td className={number} data-says="Never updated: ">
          {neverUpdated}
        </td>
        <td className={table.cell} data-says="Last heard: ">
          {lastHeardOn ? sayDay(lastHeardOn, page.today) : 'not yet'}
        </td>
        {mayManage && (
          <td className={table.cell}>
            <div className={styles.bar}>
              <Button
                size="small"
                aria-expanded={opened === 'change'}
                aria-label={`Change ${name}`}
                onClick={toggle('change')}
              >
                Change
              </Button>
              <Button
                size="small"
                aria-expanded={opened === 'leaving'}
                aria-label={`${name} leaves`}
                onClick={toggle('leaving')}
              >
                Leaves
              </Button>
            </div>
          </td>
        )}
      </tr>
      {opened && (
        <tr className={styles.openedRow}>
          <td colSpan={mayManage ? 7 : 6} className={styles.opened}>
            <Suspense fallback={<Spinner size="tiny" label="Loading" />}>
              {opened === 'led' && <LedList boardId={boardId} page={page} person={person} />}
              {opened === 'change' && (
                <MemberForm boardId={boardId} page={page} person={person} done={done} />
              )}
              {opened === 'leaving' && <Leaving boardId={boardId} page={page} person={person} done={done} />}
            </Suspense>
          </td>
        </tr>
      )}
    </>
  )
}
