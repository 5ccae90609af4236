import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { drop, joinLines, restore } from '../../../domain/reading/revise.ts'
import { nextToJoin } from '../siblings.ts'
import type { EditProps } from './editProps.ts'
import { SplitForm } from './SplitForm.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Split it, join it with the next one, leave it out or bring it back. */
export function Moves({ line, review }: EditProps) {
  const styles = useStyles()
  const [splitting, setSplitting] = useState(false)
  const { proposal, revise } = review
  const next = nextToJoin(proposal, line)
  if (splitting) return <SplitForm line={line} review={review} done={() => setSplitting(false)} />
  return (
    <div className={styles.bar}>
      <Button size="small" onClick={() => setSplitting(true)}>
        {line.kind === 'thread' ? 'Split into threads' : 'Split'}
      </Button>
      {next && (
        <Button size="small" onClick={() => revise(now => joinLines(now, [line.id, next.id]))}>
          Join with the next
        </Button>
      )}
      <Button
        size="small"
        onClick={() => revise(now => (line.dropped ? restore(now, line.id) : drop(now, line.id)))}
      >
        {line.dropped ? 'Bring back' : 'Leave out'}
      </Button>
    </div>
  )
}
