import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type Rag, ragWord } from '../../domain/rag.ts'
import { ragColour } from '../theme.ts'

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  word: { fontWeight: tokens.fontWeightSemibold },
  shape: { flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
  blue: { color: ragColour.blue },
  green: { color: ragColour.green },
  amber: { color: ragColour.amber },
  red: { color: ragColour.red },
  none: { color: ragColour.none },
})

/** A declared colour: shape, colour and word together. */
export function RagMark({ rag }: { rag: Rag }) {
  const styles = useStyles()
  return (
    <span className={styles.mark}>
      <RagShape rag={rag} />
      <span className={mergeClasses(styles.word, styles[rag])}>{ragWord(rag)}</span>
    </span>
  )
}

/** The shape alone, for the eye: whoever shows it says the word beside it or in the name of what holds it. */
export function RagShape({ rag, size = 14 }: { rag: Rag; size?: number }) {
  const styles = useStyles()
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="currentColor"
      className={mergeClasses(styles.shape, styles[rag])}
    >
      {shapes[rag]}
    </svg>
  )
}

/** Drawn, because fonts disagree on the size of ■ ▲ ●. Told apart without colour. */
const shapes: Record<Rag, React.ReactNode> = {
  red: <rect x="1.5" y="1.5" width="13" height="13" rx="1" />,
  amber: <path d="M8 1.2 15.4 14.5H.6z" />,
  green: <circle cx="8" cy="8" r="6.8" />,
  blue: <path d="M1.5 8.8 6 13.2 14.6 3.6" fill="none" stroke="currentColor" strokeWidth="3" />,
  none: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="2" />,
}
