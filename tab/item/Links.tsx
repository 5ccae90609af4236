import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import type { RouteOf } from '../route.ts'
import { LinkForm } from './LinkForm.tsx'
import { hrefOf, sayMention } from './mention.ts'
import { Suggestions } from './Suggestions.tsx'
import { useLinks } from './useLinks.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  link: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  away: { flexShrink: 0, whiteSpace: 'nowrap' },
  words: { color: tokens.colorNeutralForeground2 },
})

/** What it delivers, moves, closes or waits on, and the same from the other end. Only people assert a link. */
export function Links({ page, route }: { page: ItemPage; route: RouteOf<'item'> }) {
  const styles = useStyles()
  const [adding, setAdding] = useState(false)
  const { add, remove } = useLinks(route.boardId)
  const mayLink = page.rights.includes('link')
  return (
    <Card
      title="Links"
      action={
        mayLink &&
        !adding && (
          <Button size="small" onClick={() => setAdding(true)}>
            Add a link
          </Button>
        )
      }
    >
      {adding && <LinkForm item={page.item} add={add} done={() => setAdding(false)} />}
      {page.links.length === 0 && <Text>It is linked to nothing yet.</Text>}
      <Refusal error={remove.error} />
      <ul className={styles.list}>
        {page.links.map(({ linkId, words, item }) => (
          <li key={linkId} className={styles.link}>
            <span>
              <span className={styles.words}>{words}</span>{' '}
              <Link href={hrefOf(item, route.boardId)}>{sayMention(item)}</Link>
            </span>
            {mayLink && (
              <Button
                size="small"
                appearance="subtle"
                className={styles.away}
                disabledFocusable={remove.isPending}
                aria-label={`Take away: ${words} ${sayMention(item)}`}
                onClick={() => remove.mutate(linkId)}
              >
                Take away
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayLink && (
        <Suspense fallback={null}>
          <Suggestions itemId={page.item.itemId} boardId={route.boardId} />
        </Suspense>
      )}
    </Card>
  )
}
