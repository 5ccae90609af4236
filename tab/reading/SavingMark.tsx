import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { z } from 'zod'
import { Declined } from '../api.ts'
import { ragColour } from '../theme.ts'
import type { Autosave } from './useAutosave.ts'

const useStyles = makeStyles({
  mark: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failed: { color: ragColour.red, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const words = { saved: 'Saved', unsaved: 'Not saved yet…', saving: 'Saving…' }

/** Whether the review is saved; and when somebody else reviews the same document, the choice between theirs and mine. */
export function SavingMark({ autosave: { saving, saver } }: { autosave: Autosave }) {
  const styles = useStyles()
  if (saving.is !== 'not saved') {
    return (
      <span role="status" className={styles.mark}>
        {words[saving.is]}
      </span>
    )
  }
  const theirs = versionOfOthers(saving.error)
  const again = () => void saver.afterwards(async version => version).catch(() => {})
  return (
    <div role="alert" className={styles.failed}>
      {saving.error.message}
      {theirs === null ? (
        <Button size="small" onClick={again}>
          Try again
        </Button>
      ) : (
        <>
          <Button size="small" onClick={() => void saver.insist(theirs).catch(() => {})}>
            Keep mine
          </Button>
          <Link onClick={() => window.location.reload()}>Load theirs</Link>
        </>
      )}
    </div>
  )
}

function versionOfOthers(error: Error): number | null {
  if (!(error instanceof Declined) || error.code !== 'stale') return null
  return z.int().nullable().catch(null).parse(error.problem?.version)
}
