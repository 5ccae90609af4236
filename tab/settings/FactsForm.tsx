import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import type { Saving } from './useBoardFacts.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type Props = {
  title: string
  words?: string
  saving: Saving
  save: () => void
  /** What the button says. */
  button: string
  /** Nothing was changed, or something is missing. */
  unready: boolean
  /** Whoever looks may only read. */
  locked: boolean
  children: ReactNode
}

/** One group of settings: its fields, what was refused, and one button that says what it saves. */
export function FactsForm({ title, words, saving, save, button, unready, locked, children }: Props) {
  const styles = useStyles()
  return (
    <Card title={title} {...(words && { words })}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (!unready && !saving.isSaving) save()
        }}
      >
        {children}
        <Refusal error={saving.error} />
        {!locked && (
          <div className={styles.bar}>
            <Button type="submit" appearance="primary" disabledFocusable={unready || saving.isSaving}>
              {button}
            </Button>
            <Text role="status">{saving.isSaved && unready ? 'Saved.' : ''}</Text>
          </div>
        )}
      </form>
    </Card>
  )
}
