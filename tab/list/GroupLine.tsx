import { makeStyles, tokens } from '@fluentui/react-components'
import type { CSSProperties } from 'react'
import type { Rag } from '../../domain/rag.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { Strip } from '../facts/Strip.tsx'
import { plural } from '../plural.ts'
import { columns } from './columns.ts'

const useStyles = makeStyles({
  line: {
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalM}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  words: string
  rows: SheetRow[]
  number: number
  lineKey: string
  isActive: boolean
  press: (key: string, column: number, times: number) => void
  style: CSSProperties
}

/** The heading of a group: how many, and how they stand. */
export function GroupLine({ words, rows, number, lineKey, isActive, press, style }: Props) {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table of the browser's
    // biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus
    <div role="row" aria-rowindex={number} className={styles.line} style={style} data-key={lineKey}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells */}
      <div
        role="gridcell"
        tabIndex={isActive ? 0 : -1}
        aria-colindex={1}
        aria-colspan={columns.length}
        className={styles.cell}
        onClick={event => press(lineKey, 0, event.detail)}
      >
        <span className={styles.words}>{words}</span>
        <span className={styles.count}>{plural(rows.length, rows[0]?.kind ?? 'action')}</span>
        <Strip {...standingOf(rows)} />
      </div>
    </div>
  )
}

function standingOf(rows: SheetRow[]): { rag: Partial<Record<Rag, number>>; complete: number } {
  const rag: Partial<Record<Rag, number>> = {}
  let complete = 0
  for (const row of rows) {
    if (row.lifecycle === 'complete') complete += 1
    else if (row.lifecycle !== 'cancelled') rag[row.rag] = (rag[row.rag] ?? 0) + 1
  }
  return { rag, complete }
}
