import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { scoresOf } from '../../domain/scale.ts'
import { type Ends, height, nameAt, pointOf, ringOf, spokeOf } from './radar.ts'

const inForcedColours = '@media (forced-colors: active)'

const useStyles = makeStyles({
  ring: { fill: 'none', stroke: tokens.colorNeutralStroke2, [inForcedColours]: { stroke: 'GrayText' } },
  spoke: { stroke: tokens.colorNeutralStroke1, [inForcedColours]: { stroke: 'GrayText' } },
  missing: { strokeDasharray: '2 6' },
  words: { fill: tokens.colorNeutralForeground1, [inForcedColours]: { fill: 'CanvasText' } },
  name: { fontSize: '15px', fontWeight: tokens.fontWeightSemibold },
  score: { fontSize: '14px', fontWeight: tokens.fontWeightRegular },
  number: { fontSize: '12px' },
})

/** The axis of one element: what it is called there, and its newest score as it is said. */
export type Axis = { itemId: string; name: string; score: string; isRecorded: boolean }

/** Rings and axes, and what is written at them. */
export function RadarWeb({ axes, ends }: { axes: readonly Axis[]; ends: Ends }) {
  const styles = useStyles()
  const steps = scoresOf({ ...ends, levels: [] })
  return (
    <g>
      {steps.map(score => (
        <path key={score} d={ringOf(score, axes.length, ends)} className={styles.ring} />
      ))}
      {axes.map(({ itemId, isRecorded }, at) => (
        <path
          key={itemId}
          d={spokeOf(at, axes.length)}
          className={mergeClasses(styles.spoke, !isRecorded && styles.missing)}
        />
      ))}
      {steps.map(score => {
        const { x, y } = pointOf(score, 0, axes.length, ends)
        return (
          <text key={score} x={x + 9} y={y + 4} className={mergeClasses(styles.words, styles.number)}>
            {score}
          </text>
        )
      })}
      {axes.map((axis, at) => (
        <Name key={axis.itemId} axis={axis} at={nameAt(at, axes.length)} />
      ))}
    </g>
  )
}

/** The names of the founding matrix fit whole; the table beneath has every one in full. */
const longestName = 16

function Name({
  axis: { name, score },
  at: { x, y, anchor },
}: {
  axis: Axis
  at: ReturnType<typeof nameAt>
}) {
  const styles = useStyles()
  const up = anchor === 'middle' && y < height / 2 ? 20 : 0
  return (
    <text x={x} y={y - up} textAnchor={anchor} className={mergeClasses(styles.words, styles.name)}>
      {name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}
      <tspan x={x} dy="18" className={styles.score}>
        {score}
      </tspan>
    </text>
  )
}
