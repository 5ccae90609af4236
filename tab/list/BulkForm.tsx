import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { BulkChange } from '../../domain/requests.ts'
import { plural } from '../plural.ts'
import { bulkFields } from './BulkFields.tsx'
import type { BulkFact } from './bulkFacts.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

type Props = { fact: BulkFact; count: number; boardId: string; send: (change: BulkChange) => void }

/** One fact for all the chosen rows. The button says how many it will change. */
export function BulkForm({ fact, count, boardId, send }: Props) {
  const styles = useStyles()
  const [change, setChange] = useState<BulkChange | null>(null)
  const Fields = bulkFields[fact]
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (change) send(change)
      }}
    >
      <Fields boardId={boardId} say={setChange} />
      <Button type="submit" appearance="primary" disabledFocusable={!change}>
        {`Set it for ${plural(count, 'row')}`}
      </Button>
    </form>
  )
}
