import { makeStyles, tokens } from '@fluentui/react-components'
import type { Note } from '../../domain/reading/proposal.ts'
import { plural } from '../plural.ts'
import { MarginTag } from './MarginTag.tsx'
import { PlaceButton } from './PlaceButton.tsx'

const useStyles = makeStyles({
  notes: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  summary: { fontWeight: tokens.fontWeightSemibold, minHeight: '24px', cursor: 'pointer' },
  list: { listStyle: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  note: {
    display: 'grid',
    gridTemplateColumns: '6.5rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
})

/** Whatever was joined, guessed, left out or not there to be read, with its place. */
export function Notes({ notes, showPlace }: { notes: Note[]; showPlace: (place: string) => void }) {
  const styles = useStyles()
  if (notes.length === 0) return null
  return (
    <details className={styles.notes}>
      <summary className={styles.summary}>
        {`${plural(notes.length, 'note')} on what was joined, guessed, left out or not recorded`}
      </summary>
      <ul className={styles.list}>
        {notes.map(({ place, kind, text }) => (
          <li key={`${place} ${kind} ${text}`} className={styles.note}>
            <MarginTag margin={kind} />
            <div>
              {text}
              <PlaceButton place={place} showPlace={showPlace} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
