import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { take } from '../../domain/reading/newerVersion.ts'
import type { FactSaid, Proposal } from '../../domain/reading/proposal.ts'
import type { Difference } from '../../domain/views/readingPage.ts'
import { plural } from '../plural.ts'
import type { useReview } from './useReview.ts'

const useStyles = makeStyles({
  disputed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
})

type Props = { difference: Difference; review: ReturnType<typeof useReview> }

/** Where the document says otherwise than what people told the board since: kept or taken all at once, or line by line. */
export function Disputed({ difference, review: { proposal, revise } }: Props) {
  const styles = useStyles()
  const disputed = disputedFacts(difference)
  if (disputed.length === 0) return null
  const { taken, kept } = decidedOf(disputed, proposal)
  const takeAll = (isTaken: boolean) =>
    revise(now => disputed.reduce((next, { lineId, fact }) => take(next, lineId, fact, isTaken), now))
  return (
    <div className={styles.disputed}>
      <Text aria-live="polite">
        {`The document says otherwise than the board on ${plural(disputed.length, 'fact')}. ${sayDecided(taken, kept, disputed.length)}`}
      </Text>
      <Button size="small" disabledFocusable={taken === disputed.length} onClick={() => takeAll(true)}>
        Take all from the document
      </Button>
      <Button size="small" disabledFocusable={kept === disputed.length} onClick={() => takeAll(false)}>
        Keep all of the board’s
      </Button>
    </div>
  )
}

type Fact = { lineId: string; fact: FactSaid }

function disputedFacts({ lines }: Difference): Fact[] {
  return Object.entries(lines).flatMap(([lineId, { otherwise }]) =>
    otherwise.map(({ fact }) => ({ lineId, fact })),
  )
}

function decidedOf(disputed: Fact[], { lines }: Proposal): { taken: number; kept: number } {
  const byId = new Map(lines.map(line => [line.id, line]))
  return {
    taken: disputed.filter(({ lineId, fact }) => byId.get(lineId)?.takes.includes(fact)).length,
    kept: disputed.filter(({ lineId, fact }) => byId.get(lineId)?.keeps?.includes(fact)).length,
  }
}

function sayDecided(taken: number, kept: number, all: number): string {
  if (taken === all) return 'The document’s is taken.'
  if (kept === all) return 'The board keeps its own.'
  const undecided = all - taken - kept
  return [
    taken > 0 && `The document’s is taken in ${taken}.`,
    kept > 0 && `The board keeps its own in ${kept}.`,
    undecided > 0 &&
      `${undecided === all ? 'None is decided' : `${undecided} not decided`}: until then the board has its own, and the next version asks again.`,
  ]
    .filter(Boolean)
    .join(' ')
}
