import { makeStyles, tokens } from '@fluentui/react-components'
import { LineSample, type ShapeKind } from './RadarShape.tsx'

const useStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  one: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

/** What each line of the radar is, drawn as it is there. */
export function RadarKey({ lines }: { lines: { kind: ShapeKind; words: string }[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.key}>
      {lines.map(({ kind, words }) => (
        <li key={kind} className={styles.one}>
          <LineSample kind={kind} />
          {words}
        </li>
      ))}
    </ul>
  )
}
