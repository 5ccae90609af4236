import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { may } from '../../domain/permissions.ts'
import { Legend } from '../facts/Legend.tsx'
import { Title } from '../frame/Title.tsx'
import { NewAction } from '../newAction/NewAction.tsx'
import { useBoardPage, useSheet } from '../queries.ts'
import type { Filters, RouteOf } from '../route.ts'
import { useMember } from '../useMember.ts'
import { Chips } from './Chips.tsx'
import { chipsOf } from './filters.ts'
import { RowsFound } from './RowsFound.tsx'
import { Toolbar } from './Toolbar.tsx'

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
})

/** Actions or commitments as one sheet, and the list behind every number. Its address holds what it is narrowed to and how it is laid out. */
export function ListScreen({ route }: { route: RouteOf<'list'> }) {
  const { boardId, filters, view = {} } = route
  const styles = useStyles()
  const page = useBoardPage(boardId)
  const sheet = useSheet(boardId, filters.kind)
  const mayAdd = may.addAction(useMember(page))
  const [find, setFind] = useState('')
  const named = [...page.threads, ...page.elements]
  const nameOf = (itemId: string) =>
    named.find(each => each.itemId === itemId)?.text ?? 'One thread or element'
  return (
    <div className={styles.list}>
      <Title beside={<Legend legend={page.board.legend} />}>{titleOf(filters)}</Title>
      <Toolbar route={{ ...route, view }} page={page} find={find} setFind={setFind} />
      {filters.kind === 'action' && mayAdd && <NewAction boardId={boardId} words="Add an action" />}
      <Chips route={{ ...route, view }} chips={chipsOf(filters, nameOf)} />
      <RowsFound route={{ ...route, view }} find={find} page={page} sheet={sheet} />
    </div>
  )
}

function titleOf({ kind }: Filters): string {
  return kind === 'action' ? 'Actions' : 'Commitments'
}
