import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { type ClipboardEvent, useState } from 'react'
import { sayDay } from '../../domain/day.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { useBoardPage } from '../queries.ts'
import { useRead } from './useRead.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  rows: { fontFamily: tokens.fontFamilyMonospace },
  read: { justifySelf: 'start' },
})

/** Rows of a spreadsheet are read like a document: reviewed before they count, and by the same rules. */
export function PasteRows({ boardId }: { boardId: string }) {
  const styles = useStyles()
  const { today } = useBoardPage(boardId)
  const [rows, setRows] = useState('')
  const reading = useRead(boardId)
  const name = `Pasted on ${sayDay(today, today)}`
  /** A table that is copied keeps its cells apart better than the text of it does. */
  const pasted = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    if (!/<table\b/i.test(html) || rows.trim()) return
    event.preventDefault()
    setRows(event.clipboardData.getData('text/plain'))
    reading.mutate(new File([html], `${name}.html`))
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (rows.trim()) reading.mutate(new File([rows], `${name}.csv`))
      }}
    >
      <Field
        label="Rows"
        hint="Such as Action, Lead, By when, RAG in the first row, and a row for each action"
      >
        <Textarea
          className={styles.rows}
          rows={4}
          resize="vertical"
          value={rows}
          onPaste={pasted}
          onChange={(_, { value }) => setRows(value)}
        />
      </Field>
      <Refusal error={reading.error} />
      <Button type="submit" className={styles.read} disabledFocusable={!rows.trim() || reading.isPending}>
        Read these rows
      </Button>
    </form>
  )
}
