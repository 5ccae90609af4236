import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up'
import { type Column, columns, template } from './columns.ts'
import { sortedBy, type View } from './view.ts'

export const headHeight = 40

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: template,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${headHeight}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { position: 'static' },
  },
  cell: { display: 'flex', alignItems: 'center', minWidth: 0 },
  sort: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    width: '100%',
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  choice: { justifyContent: 'center' },
})

type Props = {
  view: View
  change: (view: View) => void
  /** Whether all rows are chosen, some or none. */
  chosen: boolean | 'mixed'
  chooseAll: () => void
}

/** The names of the columns; a press sorts by one. */
export function SheetHead({ view, change, chosen, chooseAll }: Props) {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table of the browser's
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map(column => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={column.name}
          role="columnheader"
          className={mergeClasses(styles.cell, column.name === 'chosen' && styles.choice)}
          {...('sort' in column && { 'aria-sort': directionOf(view, column) })}
        >
          {'sort' in column ? (
            <button type="button" className={styles.sort} onClick={() => change(sortedBy(view, column.sort))}>
              {column.words}
              {view.sort === column.sort && (view.down ? <ArrowDown16Regular /> : <ArrowUp16Regular />)}
            </button>
          ) : (
            <Checkbox aria-label="Choose every row that is shown" checked={chosen} onChange={chooseAll} />
          )}
        </div>
      ))}
    </div>
  )
}

function directionOf({ sort, down }: View, column: Column): 'ascending' | 'descending' | 'none' {
  if (!('sort' in column) || sort !== column.sort) return 'none'
  return down ? 'descending' : 'ascending'
}
