import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { threadColour } from '../theme.ts'
import { areaOf, outlineOf, type Point } from './radar.ts'

const inForcedColours = '@media (forced-colors: active)'

const useStyles = makeStyles({
  area: { fill: tokens.colorBrandBackground, fillOpacity: 0.22, [inForcedColours]: { fill: 'Highlight' } },
  line: { fill: 'none', strokeLinecap: 'round', [inForcedColours]: { stroke: 'CanvasText' } },
  newest: { stroke: tokens.colorBrandForeground1, strokeWidth: 3 },
  earlier: { stroke: tokens.colorNeutralForeground2, strokeWidth: 2, strokeDasharray: '8 5' },
  target: { stroke: threadColour, strokeWidth: 2.5, strokeDasharray: '0.1 6' },
  // A mark is an outline whole, whatever its line is made of.
  mark: {
    strokeDasharray: 'none',
    fill: tokens.colorNeutralBackground1,
    [inForcedColours]: { fill: 'Canvas' },
  },
  filled: { fill: tokens.colorBrandForeground1, [inForcedColours]: { fill: 'CanvasText' } },
})

export type ShapeKind = 'newest' | 'earlier' | 'target'

/** A circle, a square or a diamond around a point. */
const marks: Record<ShapeKind, (point: Point) => string> = {
  newest: ({ x, y }) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`,
  earlier: ({ x, y }) => `M${x - 5} ${y - 5}h10v10h-10Z`,
  target: ({ x, y }) => `M${x} ${y - 6}l6 6l-6 6l-6 -6Z`,
}

/** One assessment, or the targets: its line, and a mark at each score. Only the newest is filled. */
export function RadarShape({ kind, points }: { kind: ShapeKind; points: readonly (Point | null)[] }) {
  const styles = useStyles()
  const line = mergeClasses(styles.line, styles[kind])
  const isNewest = kind === 'newest'
  return (
    <g>
      {isNewest && <path d={areaOf(points)} className={styles.area} />}
      <path d={outlineOf(points)} className={line} />
      <path
        d={points.map(point => (point ? marks[kind](point) : '')).join('')}
        className={mergeClasses(line, styles.mark, isNewest && styles.filled)}
      />
    </g>
  )
}

/** The same line on its own, for the key. */
export function LineSample({ kind }: { kind: ShapeKind }) {
  const styles = useStyles()
  const line = mergeClasses(styles.line, styles[kind])
  return (
    <svg width="36" height="16" aria-hidden="true">
      <path d="M2 8H34" className={line} />
      <path
        d={marks[kind]({ x: 18, y: 8 })}
        className={mergeClasses(line, styles.mark, kind === 'newest' && styles.filled)}
      />
    </svg>
  )
}
