import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Card } from '../frame/Card.tsx'
import { addressOf } from '../route.ts'
import { NewActionForm } from './NewActionForm.tsx'

const useStyles = makeStyles({
  said: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  opener: { justifySelf: 'start', '@media print': { display: 'none' } },
})

type Props = { boardId: string; serves?: string; words: string }

/** The press that opens the form, the form, and the word that it was added. */
export function NewAction({ boardId, serves, words }: Props) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  if (open) {
    return (
      <Card title={words}>
        <NewActionForm
          boardId={boardId}
          {...(serves !== undefined && { serves })}
          done={reference => {
            setOpen(false)
            setAdded(reference)
          }}
        />
      </Card>
    )
  }
  return (
    <div className={styles.said}>
      <Button className={styles.opener} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <span role="status">
        {added && (
          <>
            Added: <Link href={addressOf({ screen: 'item', boardId, reference: added })}>{added}</Link>
          </>
        )}
      </span>
    </div>
  )
}
