import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { type Legend as LegendWords, worstFirst } from '../../domain/rag.ts'
import { RagMark } from './RagMark.tsx'

const useStyles = makeStyles({
  legend: { position: 'relative' },
  panel: {
    position: 'absolute',
    right: 0,
    zIndex: 5,
    width: 'min(28rem, calc(100vw - 32px))',
    boxShadow: tokens.shadow16,
    '@media (max-width: 640px)': { right: 'auto', left: 0 },
    // On paper nothing can be pressed, and colours without a key say nothing.
    '@media print': { display: 'block', position: 'static', boxShadow: 'none' },
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  meaning: { margin: 0 },
})

/** What each colour means here, one press away. */
export function Legend({ legend }: { legend: LegendWords }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={styles.legend}>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={event => event.key === 'Escape' && setOpen(false)}
      >
        Legend
      </Button>
      <div id={id} hidden={!open} className={styles.panel}>
        <LegendList legend={legend} />
      </div>
    </div>
  )
}

function LegendList({ legend }: { legend: LegendWords }) {
  const styles = useStyles()
  return (
    <dl className={styles.list}>
      {worstFirst.map(rag => (
        <div key={rag} style={{ display: 'contents' }}>
          <dt>
            <RagMark rag={rag} />
          </dt>
          <dd className={styles.meaning}>{legend[rag]}</dd>
        </div>
      ))}
    </dl>
  )
}
