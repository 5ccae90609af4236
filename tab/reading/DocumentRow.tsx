import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import type { Table } from '../../domain/reading/document.ts'
import { DocumentLine } from './DocumentLine.tsx'
import { MarginTag, marginColours } from './MarginTag.tsx'
import type { Margin } from './margin.ts'
import { PlaceButton } from './PlaceButton.tsx'

const useStyles = makeStyles({
  cell: {
    minWidth: '5rem',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'break-word',
  },
  place: { width: '4.5rem', borderLeftWidth: '5px', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  stood: { backgroundColor: tokens.colorBrandBackground2 },
})

type Props = {
  row: Table['rows'][number]
  margin: Margin | null
  /** Words of the selected line when it stood in this row. */
  words: string | null
  showPlace: (place: string) => void
}

/** A row of a table as it stood, with its place and what was made of it in the margin. */
export const DocumentRow = memo(function DocumentRow({ row, margin, words, showPlace }: Props) {
  const styles = useStyles()
  const stood = words !== null
  return (
    <tr data-place-stood={stood || undefined}>
      <th
        scope="row"
        className={mergeClasses(styles.cell, styles.place, stood && styles.stood)}
        style={{ borderLeftColor: marginColours[margin ?? 'read'] }}
      >
        <PlaceButton place={row.place} showPlace={showPlace} />
        {margin && margin !== 'read' && <MarginTag margin={margin} />}
      </th>
      {row.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes, and a cell has no name but its column
        <td key={index} className={styles.cell}>
          {cell.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <DocumentLine key={at} line={line} words={words} />
          ))}
        </td>
      ))}
    </tr>
  )
})
