import { Link, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { addressOf, type Filters } from '../route.ts'

const useStyles = makeStyles({
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '24px', fontSize: 'inherit' },
})

/** A number in a sentence, and the way to what it counts. */
export function Count({
  boardId,
  filters,
  children,
}: {
  boardId: string
  filters: Filters
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <Link href={addressOf({ screen: 'list', boardId, filters })} className={styles.count}>
      {children}
    </Link>
  )
}
