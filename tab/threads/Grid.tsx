import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { plural } from '../plural.ts'
import type { RouteOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { Cell } from './Cell.tsx'
import { cellOf, hasUnthreaded, idle, loudestFirst, type Vision } from './grid.ts'

declare module 'react' {
  interface CSSProperties {
    /** How many columns there are room for. */
    '--threads'?: number
  }
}

const wide = '@media (min-width: 800px)'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    [wide]: { gap: tokens.spacingVerticalS },
  },
  row: {
    display: 'grid',
    gap: tokens.spacingHorizontalS,
    [wide]: { gridTemplateColumns: 'minmax(12rem, 1.3fr) repeat(var(--threads), minmax(0, 1fr))' },
  },
  heads: {
    display: 'none',
    [wide]: { display: 'grid', alignItems: 'end', fontWeight: tokens.fontWeightSemibold },
  },
  cells: { display: 'contents', listStyle: 'none' },
  vision: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  words: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
})

type Props = { grid: ThreadGrid; route: RouteOf<'threads'> }

/** Columns where there is room; where there is not, each vision with its threads beneath it. */
export function Grid({ grid, route }: Props) {
  const styles = useStyles()
  const columns = columnsOf(grid)
  return (
    <div className={styles.grid} style={{ '--threads': columns.length }}>
      {/* Every cell says its thread itself; this line is for the eye. */}
      <div className={mergeClasses(styles.row, styles.heads)} aria-hidden="true">
        <span />
        {columns.map(({ itemId, text, commitments }) => (
          <span key={itemId ?? 'none'}>
            {text}
            <div className={styles.words}>{plural(commitments, 'commitment')}</div>
          </span>
        ))}
      </div>
      {(route.coverage ? loudestFirst(grid.visions) : grid.visions).map(vision => (
        <section key={vision.itemId} className={styles.row} aria-label={vision.label}>
          <VisionHead vision={vision} coverage={route.coverage} />
          <ul className={styles.cells}>
            {columns.map(({ itemId, reference, text }) => (
              <Cell
                key={itemId ?? 'none'}
                commitments={cellOf(vision, itemId)}
                thread={text}
                at={{ ...route, vision: vision.reference, thread: reference }}
                open={route.vision === vision.reference && route.thread === reference}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function VisionHead({ vision, coverage }: { vision: Vision; coverage: boolean }) {
  const styles = useStyles()
  const all = vision.commitments.length
  const without = idle(vision.commitments).length
  return (
    <div>
      <h2 className={styles.vision}>{vision.label}</h2>
      <div className={styles.words}>
        {coverage
          ? `${sayCount(without)} of ${plural(all, 'commitment')} without an action`
          : plural(all, 'commitment')}
      </div>
    </div>
  )
}

type Column = { itemId: string | null; reference: string; text: string; commitments: number }

function columnsOf(grid: ThreadGrid): Column[] {
  if (!hasUnthreaded(grid)) return grid.threads
  const commitments = grid.visions.reduce((sum, vision) => sum + cellOf(vision, null).length, 0)
  return [...grid.threads, { itemId: null, reference: 'none', text: 'In no thread', commitments }]
}
