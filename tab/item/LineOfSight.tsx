import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'
import { threadColour } from '../theme.ts'
import { lineOfSight } from './lineOfSight.ts'
import { hrefOf, sayMention } from './mention.ts'

const useStyles = makeStyles({
  line: { listStyle: 'none', margin: 0, padding: 0 },
  stop: {
    position: 'relative',
    marginLeft: '6px',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `2px solid ${threadColour}`,
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-7px',
      top: '4px',
      width: '12px',
      height: '12px',
      boxSizing: 'border-box',
      borderRadius: '50%',
      border: `2px solid ${threadColour}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  here: { '::before': { backgroundColor: threadColour } },
  kind: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  mention: { overflowWrap: 'anywhere', '& a': { display: 'inline-block', minHeight: '24px' } },
})

/** From vision to element along the thread; each stop is a link, the one you are at is filled. */
export function LineOfSight({ page, boardId }: { page: ItemPage; boardId: string }) {
  const styles = useStyles()
  const here = page.item.itemId
  return (
    <Card title="Line of sight">
      <ol className={styles.line}>
        {lineOfSight(page).map(({ kind, mentions }) => (
          <li key={kind} className={mergeClasses(styles.stop, kind === page.item.kind && styles.here)}>
            <div className={styles.kind}>{kind}</div>
            {mentions.map(mention => (
              <div key={mention.itemId} className={styles.mention}>
                {mention.itemId === here ? (
                  <strong aria-current="true">{sayMention(mention)}</strong>
                ) : (
                  <Link href={hrefOf(mention, boardId)}>{sayMention(mention)}</Link>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}
