import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalL,
  },
  title: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  words: { color: tokens.colorNeutralForeground2 },
  beside: { marginLeft: 'auto', '@media (max-width: 640px)': { marginLeft: 0 } },
})

type Props = { children: string; words?: string; beside?: ReactNode }

const product = 'Golden Thread'

/** A screen's one main heading. Coming from another screen, the keyboard and the screen reader arrive at it. */
export function Title({ children, words, beside }: Props) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = children === product ? product : `${children} · ${product}`
  }, [children])
  useEffect(() => {
    if (arrivedBefore) heading.current?.focus()
    arrivedBefore = true
  }, [])
  return (
    <div className={styles.head}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {children}
      </h1>
      {words && <span className={styles.words}>{words}</span>}
      {beside && <div className={styles.beside}>{beside}</div>}
    </div>
  )
}

/** Loading the page leaves the focus at its top, where a reader begins. */
let arrivedBefore = false
