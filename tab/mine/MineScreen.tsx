import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MinePage } from '../../domain/views/minePage.ts'
import { Legend } from '../facts/Legend.tsx'
import { Card } from '../frame/Card.tsx'
import { Title } from '../frame/Title.tsx'
import { plural } from '../plural.ts'
import { useBoardPage, useMine } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { Led } from './Led.tsx'
import { NoChange } from './NoChange.tsx'
import { useOpenForms } from './useOpenForms.ts'
import { Wait } from './Wait.tsx'

const useStyles = makeStyles({
  mine: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '68rem',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

/** Everything one person has to answer, in one sitting: what waits on them, then what they lead, the most worrying first. */
export function MineScreen({ route }: { route: RouteOf<'mine'> }) {
  const styles = useStyles()
  const board = useBoardPage(route.boardId)
  const mine = useMine(route.boardId)
  const forms = useOpenForms(mine)
  const { waits, groups } = forms
  return (
    <div className={styles.mine}>
      <Title words={sayLed(mine)} beside={<Legend legend={board.board.legend} />}>
        My actions
      </Title>
      {waits.length > 0 && (
        <Card title="Waits for you" words="Others go on when you say a word">
          <ul className={styles.list}>
            {waits.map(wait => (
              <Wait key={`${wait.why} ${wait.reference}`} wait={wait} board={board} forms={forms} />
            ))}
          </ul>
        </Card>
      )}
      <NoChange boardId={route.boardId} mine={mine} forms={forms} />
      {groups.map(({ name, rows }) => (
        <Card key={name} title={name} words={plural(rows.length, 'item')}>
          <ul className={styles.list}>
            {rows.map(row => (
              <Led key={row.itemId} row={row} board={board} forms={forms} />
            ))}
          </ul>
        </Card>
      ))}
      {groups.length === 0 && <NothingLed waits={waits.length} />}
    </div>
  )
}

function NothingLed({ waits }: { waits: number }) {
  return (
    <Card title={waits > 0 ? 'You lead nothing that is open' : 'Nothing waits for you'}>
      <Text>
        You lead nothing on this board that is open. When somebody names you, your post or offers you a
        hand-over, it stands here, and the bot tells you.
      </Text>
    </Card>
  )
}

function sayLed({ led }: MinePage): string {
  const of = (kind: 'action' | 'commitment') => led.filter(row => row.kind === kind).length
  const late = led.filter(row => row.signals.some(({ name }) => name === 'overdue')).length
  if (led.length === 0) return ''
  const said = [
    ...(of('action') ? [plural(of('action'), 'action')] : []),
    ...(of('commitment') ? [plural(of('commitment'), 'commitment')] : []),
  ]
  return `You lead ${said.join(' and ')}${late ? ` · ${late} late` : ''}`
}
