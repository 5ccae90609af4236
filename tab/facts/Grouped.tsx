import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { byHeading } from './byHeading.ts'

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  bullets: { listStyle: 'disc', paddingLeft: '1.2rem' },
})

type Props<T> = { lines: readonly T[]; bullets?: boolean; children: (line: T) => ReactNode }

/** Lines under their sub-headings; `children` shows one. */
export function Grouped<T extends { heading: string | null }>({ lines, bullets, children }: Props<T>) {
  const styles = useStyles()
  return byHeading(lines).map(({ heading, lines: under }) => (
    <div key={heading ?? ''}>
      {heading && <h3 className={styles.heading}>{heading}</h3>}
      <ul className={mergeClasses(styles.list, bullets && styles.bullets)}>{under.map(children)}</ul>
    </div>
  ))
}
