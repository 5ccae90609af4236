import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayAt, daysBetween } from '../../domain/day.ts'
import type { BoardPage, OpenChallenge } from '../../domain/views/boardPage.ts'
import { RowList } from '../facts/RowList.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { Count } from './Count.tsx'
import { KeyMessageDraft } from './KeyMessageDraft.tsx'

const useStyles = makeStyles({
  part: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':first-of-type': { marginTop: 0 },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** What only the chair can decide: closures, what every agency is told, and what is Red; and what she asked that waits for an answer. */
export function NeedsYou({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { closures, challenges, keyMessage, actions, board, today, roles } = page
  const { boardId } = board
  const reds = actions.rag.red
  const draft = keyMessage.draft
  const isNothing = closures.total + challenges.total + reds === 0 && !draft
  return (
    <Card title={roles.includes('chair') ? 'Needs you' : 'Needs the chair'}>
      {isNothing && <Text>Nothing waits for a decision.</Text>}
      {closures.total > 0 && (
        <>
          <h3 className={styles.part}>{plural(closures.total, 'closure')} to accept or return</h3>
          <RowList
            {...closures}
            filters={{ kind: 'action', lifecycle: 'proposed for closure' }}
            boardId={boardId}
            today={today}
          />
        </>
      )}
      {draft && <KeyMessageDraft draft={draft} page={page} />}
      {reds > 0 && (
        <>
          <h3 className={styles.part}>{plural(reds, 'decision')}</h3>
          <Count boardId={boardId} filters={{ kind: 'action', open: true, rag: 'red' }}>
            {plural(reds, 'action')} declared Red
          </Count>
          <div className={styles.quiet}>{board.legend.red}</div>
        </>
      )}
      {challenges.total > 0 && <Asked page={page} />}
    </Card>
  )
}

function Asked({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { total, rows } = page.challenges
  return (
    <>
      <h3 className={styles.part}>{plural(total, 'challenge')} open</h3>
      <ul className={styles.list}>
        {rows.map(challenge => (
          <li key={challenge.challengeId} className={styles.one}>
            <Link
              href={addressOf({
                screen: 'item',
                boardId: page.board.boardId,
                reference: challenge.reference,
              })}
            >
              {challenge.reference}
            </Link>{' '}
            “{challenge.words}”<div className={styles.quiet}>{sayWaiting(challenge, page)}</div>
          </li>
        ))}
      </ul>
      {total > rows.length && <Text>{`and ${sayCount(total - rows.length)} more`}</Text>}
    </>
  )
}

/** `Ruth Okafor, 9 days without an answer`; what is answered waits for whoever asked. */
function sayWaiting({ by, at, reply }: OpenChallenge, { board, today }: BoardPage): string {
  if (reply) return `${reply.by.name} answered ${by.name}: “${reply.words}”`
  const days = daysBetween(dayAt(at, board.timeZone), today)
  return days === 0 ? `${by.name} asked today` : `${by.name} asked, ${plural(days, 'day')} without an answer`
}
