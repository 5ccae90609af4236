import { Button, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Difference } from '../../domain/views/readingPage.ts'
import { LineEditor } from './editor/LineEditor.tsx'
import { depthsOf } from './margin.ts'
import { ReadLine } from './ReadLine.tsx'
import { choicesFor, differenceOf, linesShown, type Shown } from './shown.ts'
import type { useReview } from './useReview.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

/** So many lines stay smooth to scroll and to edit; beyond them the next are a press away. */
const atOnce = 2000

type Props = {
  review: ReturnType<typeof useReview>
  difference: Difference | null
  selected: string | null
  select: (id: string | null) => void
  today: Day
  mayRevise: boolean
}

/** What the document was read as, line by line. The selected line opens to be changed, by who may. */
export function AsRead({ review, difference, selected, select, today, mayRevise }: Props) {
  const styles = useStyles()
  const { proposal } = review
  const [shown, setShown] = useState<Shown>('all')
  const [most, setMost] = useState(atOnce)
  const depths = useMemo(() => depthsOf(proposal.lines), [proposal.lines])
  const threads = useMemo(() => new Map(proposal.lines.map(line => [line.id, line.text])), [proposal.lines])
  const choices = choicesFor(proposal, difference)
  const wanted = linesShown(proposal, shown, difference, selected)
  return (
    <section aria-labelledby="as-read">
      <div className={styles.head}>
        <Subtitle2 as="h2" id="as-read" className={styles.heading}>
          What it was read as
        </Subtitle2>
        <Select
          aria-label="Lines to show"
          value={shown}
          onChange={(_, { value }) =>
            setShown(choices.find(choice => choice.shown === value)?.shown ?? 'all')
          }
        >
          {choices.map(choice => (
            <option key={choice.shown} value={choice.shown}>
              {choice.words}
            </option>
          ))}
        </Select>
      </div>
      {wanted.length === 0 && <Text>No line is like that any more.</Text>}
      <ol className={styles.list}>
        {wanted.slice(0, most).map(line => (
          <ReadLine
            key={line.id}
            line={line}
            depth={depths.get(line.id) ?? 0}
            threads={line.threadIds.map(id => threads.get(id)).join(' · ')}
            difference={differenceOf(line, difference)}
            selected={line.id === selected}
            select={select}
            opens={mayRevise}
            today={today}
          >
            {mayRevise && line.id === selected && (
              <LineEditor key={line.id} line={line} review={review} difference={difference} today={today} />
            )}
          </ReadLine>
        ))}
      </ol>
      {wanted.length > most && (
        <Button onClick={() => setMost(most + atOnce)}>
          {`Show ${Math.min(atOnce, wanted.length - most)} more of ${wanted.length - most}`}
        </Button>
      )}
    </section>
  )
}
