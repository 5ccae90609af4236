import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { fits, type Sheet, type SheetRow } from '../../domain/views/sheet.ts'
import { NothingRead } from '../frame/NothingRead.tsx'
import { plural } from '../plural.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { useMedia } from '../useMedia.ts'
import { settleOn } from '../useRoute.ts'
import { arrange } from './arrange.ts'
import { BulkBar } from './BulkBar.tsx'
import { finding } from './find.ts'
import { RowCards } from './RowCards.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import { useChosen } from './useChosen.ts'
import { useKeptRows } from './useKeptRows.ts'

const useStyles = makeStyles({
  found: { color: tokens.colorNeutralForeground2 },
})

type Props = { route: RouteOf<'list'>; find: string; page: BoardPage; sheet: Sheet }

/** The rows that hold: as a sheet where there is room for its columns, else as cards. */
export function RowsFound({ route, find, page, sheet }: Props) {
  const styles = useStyles()
  const { filters, view = {} } = route
  const isWide = useMedia('(min-width: 1000px)')
  const sought = useDeferredValue(find)
  const list = `${addressOf(route)} ${sought}`
  const matching = useMemo(() => {
    const found = sheet.rows.filter(row => fits(row, filters, sheet.today)).filter(finding(sought))
    const { group: _group, ...sort } = view
    return arrange(found, sort, noScopes).flatMap(line => (line.kind === 'row' ? [line.row] : []))
  }, [sheet, filters, view, sought])
  const kept = useKeptRows(list, matching)
  const rows = useMemo(() => kept.map(({ row }) => row), [kept])
  const gone = useMemo(() => new Set(kept.flatMap(({ row, still }) => (still ? [] : [row.itemId]))), [kept])
  const lines = useMemo(
    () => arrange(rows, view.group ? { group: view.group } : {}, page),
    [rows, view.group, page],
  )
  const chosen = useChosen(rows)
  return (
    <>
      <div className={styles.found} role="status">
        {sayFound(matching, sheet)}
      </div>
      {rows.length === 0 && <NothingFound page={page} />}
      {rows.length > 0 &&
        (isWide ? (
          <SheetGrid
            lines={lines}
            gone={gone}
            page={page}
            view={view}
            changeView={changed => settleOn({ ...route, view: changed })}
            chosen={chosen}
          />
        ) : (
          <RowCards lines={lines} gone={gone} page={page} filters={filters} list={list} />
        ))}
      {isWide && chosen.rows.length > 0 && <BulkBar chosen={chosen} page={page} />}
    </>
  )
}

const noScopes = { threads: [], elements: [] }

function sayFound(rows: readonly SheetRow[], { rows: all, total }: Sheet): string {
  const kind = all[0]?.kind ?? 'action'
  const cut = total > all.length ? `; the first ${sayCount(all.length)} of ${sayCount(total)} are here` : ''
  if (rows.length === all.length) return `${plural(rows.length, kind)}${cut}`
  return `${sayCount(rows.length)} of ${plural(all.length, kind)}${cut}`
}

function NothingFound({ page }: { page: BoardPage }) {
  if (page.plans.length === 0) {
    return <NothingRead boardId={page.board.boardId} words="No document has been read into this board yet." />
  }
  return <Text>Nothing on this board is like that. Take a filter away to see more.</Text>
}
