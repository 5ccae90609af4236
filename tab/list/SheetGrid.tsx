import { makeStyles, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { goTo } from '../useRoute.ts'
import type { Line } from './arrange.ts'
import { CellEditor } from './CellEditor.tsx'
import { columns, rightOf } from './columns.ts'
import { GroupLine } from './GroupLine.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetLine } from './SheetLine.tsx'
import { moved, useActiveCell } from './useActiveCell.ts'
import type { Chosen } from './useChosen.ts'
import { useLinesInSight } from './useLinesInSight.ts'
import type { View } from './view.ts'

const useStyles = makeStyles({
  grid: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
  },
  body: { position: 'relative' },
})

type Props = {
  lines: Line[]
  /** The rows that would no longer be in the list. */
  gone: ReadonlySet<string>
  page: BoardPage
  view: View
  changeView: (view: View) => void
  chosen: Chosen
}

type Edited = { row: SheetRow; column: number; cell: HTMLElement }

/** The dense sheet: one cell has the keyboard, arrows move it, Enter changes or opens it, Space chooses its row. */
export function SheetGrid({ lines, gone, page, view, changeView, chosen }: Props) {
  const styles = useStyles()
  const { boardId } = page.board
  const active = useActiveCell(lines.map(({ key }) => key))
  const [edited, setEdited] = useState<Edited | null>(null)
  const { body, virtual, rowsShown } = useLinesInSight(lines, active.row)
  const focusing = useRef(false)
  const activeKey = lines[active.row]?.key
  useEffect(() => {
    if (!focusing.current || activeKey === undefined) return
    focusing.current = false
    virtual.scrollToIndex(active.row)
    requestAnimationFrame(() =>
      cellAt(body.current, activeKey, active.column)?.focus({ preventScroll: true }),
    )
  }, [activeKey, active.row, active.column, virtual, body])

  const enter = (line: Line | undefined, column: number) => {
    if (line?.kind !== 'row') return
    const asked = columns[column]
    const right = asked && rightOf(asked)
    const cell = cellAt(body.current, line.key, column)
    if (asked?.name === 'chosen') chosen.toggle(line.row)
    else if (right && cell && line.row.rights.includes(right)) setEdited({ row: line.row, column, cell })
    else goTo({ screen: 'item', boardId, reference: line.row.reference })
  }
  const keyed = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'gridcell') return
    const line = lines[active.row]
    const to = moved(active, event, lines.length)
    const key = to && lines[to.row]?.key
    if (key !== null && key !== undefined && to) {
      focusing.current = true
      active.goTo({ key, column: to.column })
    } else if (event.key === 'Enter' || event.key === 'F2') enter(line, active.column)
    else if (event.key === ' ' && line?.kind === 'row') chosen.toggle(line.row)
    else return
    event.preventDefault()
  }
  const latest = useRef({ lines, enter })
  latest.current = { lines, enter }
  const { goTo: activate } = active
  const press = useCallback(
    (key: string, column: number, times: number) => {
      activate({ key, column })
      if (times === 2)
        latest.current.enter(
          latest.current.lines.find(line => line.key === key),
          column,
        )
    },
    [activate],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: thousands of rows are drawn as they come into sight
    <div
      role="grid"
      aria-label={page.board.name}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      className={styles.grid}
      onKeyDown={keyed}
    >
      <SheetHead view={view} change={changeView} chosen={chosen.all} chooseAll={chosen.toggleAll} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div ref={body} role="rowgroup" className={styles.body} style={rowsShown.frame}>
        {rowsShown.lines.map(({ index, style }) => {
          const line = lines[index]
          if (!line) return null
          const common = { number: index + 2, lineKey: line.key, press, style }
          if (line.kind === 'group') {
            return (
              <GroupLine
                key={line.key}
                words={line.words}
                rows={line.rows}
                isActive={index === active.row}
                {...common}
              />
            )
          }
          return (
            <SheetLine
              key={line.key}
              row={line.row}
              still={!gone.has(line.row.itemId)}
              boardId={boardId}
              today={page.today}
              chosen={chosen.has(line.row)}
              choose={chosen.toggle}
              activeColumn={index === active.row ? active.column : null}
              {...common}
            />
          )
        })}
      </div>
      {edited && (
        <CellEditor
          row={edited.row}
          column={columns[edited.column]?.name}
          cell={edited.cell}
          board={page}
          close={() => {
            setEdited(null)
            edited.cell.focus({ preventScroll: true })
          }}
        />
      )}
    </div>
  )
}

function cellAt(body: HTMLElement | null, key: string, column: number): HTMLElement | null {
  const row = [...(body?.children ?? [])].find(
    each => each instanceof HTMLElement && each.dataset.key === key,
  )
  const cell = row?.children[column] ?? row?.children[0]
  return cell instanceof HTMLElement ? cell : null
}
