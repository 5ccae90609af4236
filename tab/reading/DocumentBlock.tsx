import { makeStyles, tokens } from '@fluentui/react-components'
import type { Block, Table } from '../../domain/reading/document.ts'
import { DocumentLine } from './DocumentLine.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import type { Margin } from './margin.ts'
import { PlaceMark } from './PlaceMark.tsx'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', margin: `${tokens.spacingVerticalS} 0` },
  table: { borderCollapse: 'collapse', minWidth: '100%', fontSize: tokens.fontSizeBase200 },
})

type Props = {
  block: Block
  margins: ReadonlyMap<string, Margin>
  places: string[]
  words: string
  showPlace: (place: string) => void
}

export function DocumentBlock({ block, margins, places, words, showPlace }: Props) {
  if (block.kind === 'table') {
    return (
      <DocumentTable table={block} margins={margins} places={places} words={words} showPlace={showPlace} />
    )
  }
  const { place, line } = block
  const stood = places.includes(place)
  return (
    <PlaceMark place={place} margin={margins.get(place) ?? null} stood={stood} showPlace={showPlace}>
      <DocumentLine line={line} words={stood ? words : null} />
    </PlaceMark>
  )
}

function DocumentTable({
  table,
  margins,
  places,
  words,
  showPlace,
}: Omit<Props, 'block'> & { table: Table }) {
  const styles = useStyles()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <tbody>
          {table.rows.map(row => (
            <DocumentRow
              key={row.place}
              row={row}
              margin={margins.get(row.place) ?? null}
              words={places.includes(row.place) ? words : null}
              showPlace={showPlace}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
