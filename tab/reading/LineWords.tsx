import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { changedWords } from '../../domain/reading/changedWords.ts'
import type { ProposedLine } from '../../domain/reading/proposal.ts'
import { ragColour } from '../theme.ts'
import type { LineDifference } from './shown.ts'

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere' },
  dropped: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  removed: { color: ragColour.red },
  added: { color: ragColour.green, fontWeight: tokens.fontWeightSemibold },
  label: { fontWeight: tokens.fontWeightSemibold },
})

/** The words of a line; in a newer version, what changed inside the sentence. */
export function LineWords({ line, difference }: { line: ProposedLine; difference: LineDifference }) {
  const styles = useStyles()
  if (difference && difference !== 'new' && difference.before !== line.text) {
    return <Changed before={difference.before} after={line.text} />
  }
  return (
    <span className={mergeClasses(styles.words, line.dropped && styles.dropped)}>
      {line.label && !line.text.startsWith(line.label) && (
        <span className={styles.label}>{line.label}: </span>
      )}
      {line.text}
    </span>
  )
}

function Changed({ before, after }: { before: string; after: string }) {
  const styles = useStyles()
  return (
    <span className={styles.words}>
      {changedWords(before, after).map(({ is, text }, index) => {
        const key = `${index} ${is}`
        if (is === 'removed') return <del key={key} className={styles.removed}>{`${text} `}</del>
        if (is === 'added') return <ins key={key} className={styles.added}>{`${text} `}</ins>
        return <span key={key}>{`${text} `}</span>
      })}
    </span>
  )
}
