import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Note } from '../../domain/reading/proposal.ts'
import { ragColour } from '../theme.ts'
import type { Margin } from './margin.ts'

/** The colours of the margin; each also stands as a word. */
export const marginColours: Record<Margin | Note['kind'], string> = {
  read: tokens.colorNeutralStroke1,
  joined: ragColour.blue,
  guessed: ragColour.amber,
  ambiguous: ragColour.red,
  'left out': ragColour.none,
  'not recorded': ragColour.none,
  'as before': ragColour.blue,
}

const useStyles = makeStyles({
  tag: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  read: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  joined: { color: ragColour.blue },
  guessed: { color: ragColour.amber },
  ambiguous: { color: ragColour.red },
  'left out': { color: ragColour.none },
  'not recorded': { color: ragColour.none },
  'as before': { color: ragColour.blue },
})

export function MarginTag({ margin }: { margin: Margin | Note['kind'] }) {
  const styles = useStyles()
  return <span className={mergeClasses(styles.tag, styles[margin])}>{margin}</span>
}
