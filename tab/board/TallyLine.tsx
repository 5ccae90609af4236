import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Tally } from '../../domain/views/boardPage.ts'
import { Strip } from '../facts/Strip.tsx'
import { plural } from '../plural.ts'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { ragColour } from '../theme.ts'
import { Count } from './Count.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `2px ${tokens.spacingHorizontalM}`,
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  name: { lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  idle: { fontWeight: tokens.fontWeightSemibold, color: ragColour.red },
})

export function TallyList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>
}

type Props = {
  boardId: string
  itemId: string
  reference: string
  text: string
  tally: Tally
  children?: ReactNode
}

/** A thread or an element in one line: its name, a strip of its actions, and what is worth saying about it. */
export function TallyLine({ boardId, itemId, reference, text, tally, children }: Props) {
  const styles = useStyles()
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Link href={addressOf({ screen: 'item', boardId, reference })} className={styles.name}>
          {text}
        </Link>
        <Strip rag={tally.rag} complete={tally.lifecycle.complete} />
      </div>
      <div className={styles.facts}>
        {tally.open + tally.lifecycle.complete === 0 ? (
          <span className={styles.idle}>no live action</span>
        ) : (
          <Count boardId={boardId} filters={{ kind: 'action', within: itemId }}>
            {plural(tally.total, 'action')}
          </Count>
        )}
        {tally.late > 0 && (
          <Count boardId={boardId} filters={{ kind: 'action', open: true, late: true, within: itemId }}>
            {sayCount(tally.late)} late
          </Count>
        )}
        {children}
      </div>
    </li>
  )
}
