import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Title } from '../frame/Title.tsx'
import { plural } from '../plural.ts'
import { usePeoplePage } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { AddPerson } from './AddPerson.tsx'
import { Agencies } from './Agencies.tsx'
import { MembershipChanges } from './MembershipChanges.tsx'
import { People } from './People.tsx'
import { WhoAnswers } from './WhoAnswers.tsx'

const useStyles = makeStyles({
  people: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

/** Who answers for what, what nobody answers for, and how work leaves somebody's hands. */
export function PeopleScreen({ route: { boardId } }: { route: RouteOf<'people'> }) {
  const styles = useStyles()
  const page = usePeoplePage(boardId)
  const [adding, add] = useState(false)
  const mayManage = page.rights.includes('managePeople')
  const { people, agencies } = page
  return (
    <div className={styles.people}>
      <Title
        words={`${plural(people.length, 'person', 'people')} of ${plural(agencies.length, 'agency', 'agencies')}`}
        beside={
          mayManage && (
            <Button aria-expanded={adding} onClick={() => add(!adding)}>
              Add somebody
            </Button>
          )
        }
      >
        People and agencies
      </Title>
      {adding && <AddPerson boardId={boardId} page={page} done={() => add(false)} />}
      <WhoAnswers boardId={boardId} page={page} />
      <People boardId={boardId} page={page} />
      <Agencies page={page} />
      <MembershipChanges boardId={boardId} page={page} />
    </div>
  )
}
