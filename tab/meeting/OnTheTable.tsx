import { makeStyles, tokens } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import { sayLead } from '../../domain/lead.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Challenges } from '../item/Challenges.tsx'
import { Changes } from '../item/Changes.tsx'
import { FourFacts } from '../item/FourFacts.tsx'
import { hrefOf } from '../item/mention.ts'
import { NewAction } from '../newAction/NewAction.tsx'
import { useItemPage } from '../queries.ts'

const useStyles = makeStyles({
  table: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  what: {
    margin: 0,
    fontSize: 'clamp(1.5rem, 2.6vw, 2.25rem)',
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  link: { color: 'inherit', ':hover': { textDecorationLine: 'underline' }, textDecorationLine: 'none' },
  who: { fontSize: tokens.fontSizeBase400 },
  words: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
})

type Props = { boardId: string; reference: string; board: BoardPage }

/** The item the board is talking about: readable from the far end of the room, and decided where it is read. */
export function OnTheTable({ boardId, reference, board }: Props) {
  const styles = useStyles()
  const page = useItemPage(boardId, reference)
  const { item, tracked, row } = page
  if (!tracked || !row) return null
  const route = { screen: 'item', boardId, reference } as const
  return (
    <div className={styles.table}>
      <h2 className={styles.what}>
        <a href={hrefOf(item, boardId)} className={styles.link}>
          {reference} {item.text}
        </a>
      </h2>
      <div className={styles.who}>
        {sayLead(tracked.lead)}
        {tracked.dueOn && `, due ${sayDay(tracked.dueOn, board.today)}`}
      </div>
      {row.words && (
        <blockquote className={styles.words}>
          “{row.words}” {sayDay(row.heardOn, board.today)}
        </blockquote>
      )}
      <FourFacts tracked={tracked} row={row} board={board} />
      <Changes page={page} tracked={tracked} board={board} route={route} />
      <Challenges page={page} tracked={tracked} board={board} route={route} />
      {page.rights.includes('addAction') && (
        <NewAction boardId={boardId} words="New action from the minutes" />
      )}
    </div>
  )
}
