import { makeStyles } from '@fluentui/react-components'
import { sayOf } from '../../domain/scale.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { useMedia } from '../useMedia.ts'
import type { Scores } from './assessments.ts'
import { RadarKey } from './RadarKey.tsx'
import { RadarShape } from './RadarShape.tsx'
import { RadarWeb } from './RadarWeb.tsx'
import { endsOf, height, pointOf, viewed } from './radar.ts'

const useStyles = makeStyles({
  drawing: { display: 'block', width: '100%', maxWidth: '36rem', margin: '0 auto', height: 'auto' },
})

type Props = {
  matrix: Pick<MatrixPage, 'title' | 'scale' | 'elements'>
  now: Scores
  earlier: { when: string; scores: Scores } | null
}

/**
 * The scores as a shape: the newest filled, an earlier one dashed, the targets dotted, each with marks of its own, so that no
 * colour is needed. What is not recorded is said at its axis, and nothing is drawn over it.
 */
export function Radar({ matrix: { title, scale, elements }, now, earlier }: Props) {
  const isNarrow = useMedia('(max-width: 480px)')
  const targets: Scores = new Map(elements.map(({ itemId, target }) => [itemId, target]))
  const ends = endsOf(
    scale,
    [now, targets, ...(earlier ? [earlier.scores] : [])].flatMap(each => [...each.values()]),
  )
  const points = (scores: Scores) =>
    elements.map(({ itemId }, axis) => {
      const score = scores.get(itemId) ?? null
      return score === null ? null : pointOf(score, axis, elements.length, ends)
    })
  const axes = elements.map(({ itemId, reference, text }) => ({
    itemId,
    name: isNarrow ? reference : text,
    score: sayOf(now.get(itemId) ?? null, scale),
    isRecorded: (now.get(itemId) ?? null) !== null,
  }))
  const hasTargets = elements.some(({ target }) => target !== null)
  const { x, width } = viewed(isNarrow)
  const said = elements.map(({ text }, at) => `${text} ${axes[at]?.score}`).join(', ')
  return (
    <>
      <svg
        viewBox={`${x} 0 ${width} ${height}`}
        className={useStyles().drawing}
        role="img"
        aria-label={`Scores of ${title}: ${said}`}
      >
        <RadarWeb axes={axes} ends={ends} />
        <RadarShape kind="target" points={points(targets)} />
        {earlier && <RadarShape kind="earlier" points={points(earlier.scores)} />}
        <RadarShape kind="newest" points={points(now)} />
      </svg>
      <RadarKey
        lines={[
          { kind: 'newest', words: 'Newest' },
          ...(earlier ? [{ kind: 'earlier' as const, words: earlier.when }] : []),
          ...(hasTargets ? [{ kind: 'target' as const, words: 'Target' }] : []),
        ]}
      />
    </>
  )
}
