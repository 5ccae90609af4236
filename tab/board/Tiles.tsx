import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 5.5rem), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
})

/** Tiles side by side, as many as there is room for. */
export function Tiles({ children }: { children: ReactNode }) {
  return <ul className={useStyles().tiles}>{children}</ul>
}
