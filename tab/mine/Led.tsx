import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { UpdateForm } from '../item/forms/UpdateForm.tsx'
import { takesReports } from './groups.ts'
import type { OpenForms } from './useOpenForms.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
    '@media print': { display: 'none' },
  },
  form: { marginTop: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { row: SheetRow; board: BoardPage; forms: OpenForms }

/** One thing somebody leads, and the form to say how it stands, in its place. */
export function Led({ row, board, forms }: Props) {
  const styles = useStyles()
  const { boardId } = board.board
  const key = `update ${row.itemId}`
  const isOpen = forms.isOpen(key)
  const heard = row.updates > 0 && row.heardOn === board.today
  return (
    <RowLine row={row} boardId={boardId} today={board.today}>
      <div className={styles.bar}>
        {takesReports(row) ? (
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={`Update ${row.reference}`}
            onClick={() => forms.toggle(key)}
          >
            Update
          </Button>
        ) : (
          <Text className={styles.quiet}>Waits for the chair to accept its closure</Text>
        )}
        <Text className={styles.quiet}>{heard ? 'Heard today' : sayHeard(row, board)}</Text>
      </div>
      {isOpen && (
        <div className={styles.form}>
          <UpdateForm
            tracked={row}
            board={board}
            route={{ boardId, reference: row.reference }}
            done={() => forms.close(key)}
          />
        </div>
      )}
    </RowLine>
  )
}

function sayHeard({ updates, heardOn }: SheetRow, { today }: BoardPage): string {
  return updates === 0 ? 'Never updated' : `Last heard ${sayDay(heardOn, today)}`
}
