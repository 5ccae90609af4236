import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type CSSProperties, memo } from 'react'
import type { Day } from '../../domain/day.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { type Column, columns, rightOf, template } from './columns.ts'
import { CellContent } from './SheetCells.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: template,
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  gone: { opacity: 0.6 },
  cell: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  editable: {
    cursor: 'cell',
    ':hover': { boxShadow: `inset 0 -2px 0 ${tokens.colorNeutralStroke1}` },
  },
  choice: { padding: 0, justifyContent: 'center' },
})

export type LineProps = {
  row: SheetRow
  /** How screen readers count it: the heading is the first row. */
  number: number
  lineKey: string
  still: boolean
  boardId: string
  today: Day
  chosen: boolean
  choose: (row: SheetRow) => void
  /** The column the keyboard is at, where it is in this row. */
  activeColumn: number | null
  press: (key: string, column: number, times: number) => void
  style: CSSProperties
}

/** One row of the sheet. Remembered, because of thousands of them few change. */
export const SheetLine = memo(function SheetLine(props: LineProps) {
  const { number, lineKey, still, chosen, style } = props
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be placed by a virtual list
    // biome-ignore lint/a11y/useFocusableInteractive: in a grid the cells take the focus
    <div
      role="row"
      aria-rowindex={number}
      aria-selected={chosen}
      className={mergeClasses(styles.row, chosen && styles.chosen, !still && styles.gone)}
      style={style}
      data-key={lineKey}
    >
      {columns.map((column, at) => (
        <Cell key={column.name} column={column} at={at} {...props} />
      ))}
    </div>
  )
})

function Cell({ column, at, ...props }: LineProps & { column: Column; at: number }) {
  const { row, lineKey, activeColumn, press, boardId, today, chosen, choose } = props
  const styles = useStyles()
  const right = rightOf(column)
  const isEditable = right !== null && row.rights.includes(right)
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells
    <div
      role="gridcell"
      tabIndex={activeColumn === at ? 0 : -1}
      aria-colindex={at + 1}
      {...(isEditable && { 'aria-haspopup': 'dialog' })}
      className={mergeClasses(
        styles.cell,
        isEditable && styles.editable,
        column.name === 'chosen' && styles.choice,
      )}
      onClick={event => press(lineKey, at, event.detail)}
    >
      <CellContent column={column.name} {...{ row, boardId, today, chosen, choose }} />
    </div>
  )
}
