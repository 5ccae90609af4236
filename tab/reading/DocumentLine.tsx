import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Line } from '../../domain/reading/document.ts'
import { stoodIn } from './places.ts'

const useStyles = makeStyles({
  line: { margin: '0 0 4px', overflowWrap: 'break-word' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  stood: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    outline: `1px solid ${tokens.colorBrandStroke2}`,
  },
})

/** A line as it stood. Its headings are the document's, so they are drawn and not put into the outline of this page. */
export function DocumentLine({ line: { style, text }, words }: { line: Line; words: string | null }) {
  const styles = useStyles()
  const stood = words !== null && stoodIn(text, words)
  const indent = style.as === 'bullet' ? `${(style.depth + 1) * 1.1}em` : undefined
  return (
    <p
      className={mergeClasses(styles.line, style.as === 'heading' && styles.heading, stood && styles.stood)}
      style={{ paddingLeft: indent, textIndent: indent && '-0.8em' }}
      data-stood={stood || undefined}
    >
      {style.as === 'bullet' && `${style.number ?? '•'} `}
      {text}
    </p>
  )
}
