import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ItemKind } from '../../domain/item.ts'
import { Legend } from '../facts/Legend.tsx'
import { Title } from '../frame/Title.tsx'
import { NewAction } from '../newAction/NewAction.tsx'
import { useBoardPage, useItemPage } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { Accountable } from './Accountable.tsx'
import { Challenges } from './Challenges.tsx'
import { Changes } from './Changes.tsx'
import { FourFacts } from './FourFacts.tsx'
import { Handover } from './Handover.tsx'
import { History } from './History.tsx'
import { LineOfSight } from './LineOfSight.tsx'
import { Links } from './Links.tsx'
import { sayMention } from './mention.ts'
import { Origin } from './Origin.tsx'

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  halves: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

/** What an action can be added for. */
const mayServe: readonly ItemKind[] = ['commitment', 'gap', 'element']

/** One item, whole. */
export function ItemScreen({ route }: { route: RouteOf<'item'> }) {
  const styles = useStyles()
  const board = useBoardPage(route.boardId)
  const page = useItemPage(route.boardId, route.reference)
  const { item, tracked, row } = page
  return (
    <div className={styles.item}>
      <Title beside={tracked && <Legend legend={board.board.legend} />}>{sayMention(item)}</Title>
      {item.withdrawn && (
        <MessageBar intent="warning">
          <MessageBarBody>
            Withdrawn: it stands neither in the newest version of its document nor in the newest assessment.
            Its history is kept.
          </MessageBarBody>
        </MessageBar>
      )}
      {tracked?.handover && <Handover handover={tracked.handover} board={board} />}
      {tracked && row && <FourFacts tracked={tracked} row={row} board={board} />}
      {tracked && <Changes page={page} tracked={tracked} board={board} route={route} />}
      {page.rights.includes('addAction') && mayServe.includes(item.kind) && (
        <NewAction
          boardId={route.boardId}
          serves={item.itemId}
          words={`Add an action for this ${item.kind}`}
        />
      )}
      <div className={styles.halves}>
        <div className={styles.column}>
          {tracked && <Challenges page={page} tracked={tracked} board={board} route={route} />}
          {tracked && <Accountable tracked={tracked} today={board.today} />}
          <LineOfSight page={page} boardId={route.boardId} />
          <Links page={page} route={route} />
          <Origin item={item} />
        </div>
        <History page={page} board={board} />
      </div>
    </div>
  )
}
