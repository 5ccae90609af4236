import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import { worstFirst } from '../../domain/rag.ts'
import type { TrendPage } from '../../domain/views/trendPage.ts'
import { RagShape } from '../facts/RagMark.tsx'
import { highest, type Layer, layersOf, wordOf } from './layers.ts'
import { useLayerStyles } from './useLayerStyles.ts'

const useStyles = makeStyles({
  figure: { margin: 0 },
  columns: {
    display: 'flex',
    alignItems: 'end',
    gap: 'clamp(1px, 0.3vw, 4px)',
    height: '220px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  column: { display: 'flex', flexDirection: 'column-reverse', flex: '1 1 0', minWidth: 0, gap: '1px' },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    listStyle: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '18px', height: '18px' },
})

/** A column for each week, coloured and patterned, red on top; the numbers stand in the table beneath. */
export function ColourColumns({ trend }: { trend: TrendPage }) {
  const styles = useStyles()
  const layers = useLayerStyles()
  const { points, today } = trend
  const most = highest(points)
  const first = points[0]?.on ?? today
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={sayPicture(trend)} className={styles.columns}>
        {points.map(point => (
          <div key={point.on} className={styles.column} title={sayDay(point.on, today)}>
            {layersOf(point).map(({ name, count }) => (
              <div
                key={name}
                className={mergeClasses(layers.layer, layers[name])}
                style={{ height: `${(count / most) * 220}px` }}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={styles.ends}>
        <span>{sayDay(first, today)}</span>
        <span>today</span>
      </div>
      <ul className={styles.key}>
        {([...worstFirst, 'complete'] as const).map(name => (
          <li key={name} className={styles.entry}>
            <span className={mergeClasses(styles.swatch, layers.layer, layers[name])} aria-hidden="true" />
            {name !== 'complete' && <RagShape rag={name} />}
            {wordOf(name)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** "On Mon 1 Jun 4 Red, 2 Amber; today 3 Red…" */
function sayPicture({ points, today }: TrendPage): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'Nothing yet'
  return `Colours by week: on ${sayDay(first.on, today)} ${sayLayers(layersOf(first))}; today ${sayLayers(layersOf(last))}. The table has every week.`
}

function sayLayers(layers: Layer[]): string {
  const said = layers.toReversed().map(({ count, words }) => `${count} ${words}`)
  return said.join(', ') || 'nothing'
}
