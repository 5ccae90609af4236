import { makeStyles, Popover, PopoverSurface, Subtitle2, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { DayForm } from '../item/forms/DayForm.tsx'
import { UpdateForm } from '../item/forms/UpdateForm.tsx'
import type { ColumnName } from './columns.ts'
import { LeadWordsForm } from './LeadWordsForm.tsx'

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    width: 'min(26rem, calc(100vw - 48px))',
    boxSizing: 'border-box',
    maxHeight: '80vh',
    overflow: 'auto',
  },
  title: { margin: 0 },
})

const forms = { lead: LeadWordsForm, due: DayForm, rag: UpdateForm } as const

type Props = {
  row: SheetRow
  column: ColumnName | undefined
  cell: HTMLElement
  board: BoardPage
  close: () => void
}

/** A cell is changed where it stands, by the very form of the item's page: its rules, its conflicts, its refusals. */
export function CellEditor({ row, column, cell, board, close }: Props) {
  const styles = useStyles()
  const Form = column === 'lead' || column === 'due' || column === 'rag' ? forms[column] : null
  if (!Form) return null
  const route = { boardId: board.board.boardId, reference: row.reference }
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: cell, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => !open && close()}
    >
      <PopoverSurface className={styles.surface} aria-label={`Change ${row.reference}`}>
        <Subtitle2 as="h2" className={styles.title}>
          {row.reference}
        </Subtitle2>
        <Form tracked={row} board={board} route={route} done={close} />
      </PopoverSurface>
    </Popover>
  )
}
