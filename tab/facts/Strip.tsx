import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { Rag } from '../../domain/rag.ts'
import { sayCount } from '../sayCount.ts'
import { RagShape } from './RagMark.tsx'
import { beadsOf, sayBeads } from './strip.ts'

const useStyles = makeStyles({
  strip: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '3px' },
  done: { color: tokens.colorNeutralForeground3, width: '15px', height: '15px' },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

/** More shapes than this are no longer counted by eye. */
const most = 24

/** How a thread, an element or a cell stands: a shape for each piece of work, and the words for who does not see it. */
export function Strip({ rag, complete }: { rag: Partial<Record<Rag, number>>; complete: number }) {
  const styles = useStyles()
  const beads = beadsOf({ rag, complete })
  if (!beads.length) return null
  return (
    <span className={styles.strip} role="img" aria-label={sayBeads({ rag, complete })}>
      {beads.slice(0, most).map((bead, index) =>
        bead === 'complete' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: beads are alike and have no identity but their place
          <CheckmarkCircle16Filled key={index} className={styles.done} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <RagShape key={index} rag={bead} />
        ),
      )}
      {beads.length > most && <span className={styles.more}>+{sayCount(beads.length - most)}</span>}
    </span>
  )
}
