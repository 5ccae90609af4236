import { makeStyles, tokens } from '@fluentui/react-components'
import { Legend } from '../facts/Legend.tsx'
import { Title } from '../frame/Title.tsx'
import { useBoardPage } from '../queries.ts'
import type { Filters, RouteOf } from '../route.ts'
import { Chips } from './Chips.tsx'
import { chipsOf } from './filters.ts'
import { Narrow } from './Narrow.tsx'
import { RowsFound } from './RowsFound.tsx'

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

/** The list behind a number. Its address holds the filters, so it can be kept and sent. */
export function ListScreen({ route: { boardId, filters } }: { route: RouteOf<'list'> }) {
  const styles = useStyles()
  const page = useBoardPage(boardId)
  const named = [...page.threads, ...page.elements]
  const nameOf = (itemId: string) =>
    named.find(each => each.itemId === itemId)?.text ?? 'One thread or element'
  const chips = chipsOf(filters, nameOf)
  return (
    <div className={styles.list}>
      <Title beside={<Legend legend={page.board.legend} />}>{titleOf(filters)}</Title>
      <Narrow boardId={boardId} filters={filters} />
      <Chips boardId={boardId} filters={filters} chips={chips} />
      <RowsFound boardId={boardId} filters={filters} page={page} />
    </div>
  )
}

function titleOf({ kind }: Filters): string {
  return kind === 'action' ? 'Actions' : 'Commitments'
}
