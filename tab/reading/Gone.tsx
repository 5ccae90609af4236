import { makeStyles, tokens } from '@fluentui/react-components'
import type { Difference } from '../../domain/views/readingPage.ts'

const useStyles = makeStyles({
  gone: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: '1.2rem' },
})

/** A longer list waits for a press. */
const shownOpen = 12

/** What the newer version no longer has. */
export function Gone({ items }: { items: Difference['goneItems'] }) {
  const styles = useStyles()
  if (items.length === 0) return null
  return (
    <details open={items.length <= shownOpen}>
      <summary>
        Gone: these will be withdrawn, with their history kept. If one was only rewritten, open its new line
        and say so.
      </summary>
      <ul className={styles.gone}>
        {items.map(({ itemId, reference, text }) => (
          <li key={itemId}>{reference ? `${reference} ${text}` : text}</li>
        ))}
      </ul>
    </details>
  )
}
