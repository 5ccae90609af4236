import { makeStyles, tokens } from '@fluentui/react-components'
import { type Day, sayDay } from '../../domain/day.ts'
import { ragWord } from '../../domain/rag.ts'
import type { ProposedLine } from '../../domain/reading/proposal.ts'
import { sayScore } from '../matrix/score.ts'
import { sayRenewed } from './sayRenewed.ts'
import type { LineDifference } from './shown.ts'

const useStyles = makeStyles({
  facts: {
    display: 'block',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  renewed: {
    display: 'block',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
})

type Props = { line: ProposedLine; threads: string; difference: LineDifference; today: Day }

/** What the document says of a line beside its words, and where it stood. */
export function LineFacts({ line, threads, difference, today }: Props) {
  const facts = [
    sayDifference(difference),
    line.heading,
    threads,
    line.sources.join(', '),
    line.lead && `lead: ${line.lead}`,
    line.dueOn && `due ${sayDay(line.dueOn, today)}`,
    line.timescale && `by when: ${line.timescale}`,
    line.success && `success: ${line.success}`,
    line.lifecycle,
    line.rag && ragWord(line.rag),
    line.progress,
    line.attribution,
    line.kind === 'element' && sayScore(line.score ?? null),
    line.place,
  ]
  const styles = useStyles()
  return (
    <>
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      {sayRenewed(line, difference, today).map(words => (
        <span key={words} className={styles.renewed}>
          {words}
        </span>
      ))}
    </>
  )
}

function sayDifference(difference: LineDifference): string | null {
  if (difference === null) return null
  if (difference === 'new') return 'new'
  return difference.reference ? `${difference.state} ${difference.reference}` : difference.state
}
