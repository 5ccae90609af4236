import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { may } from '../../domain/permissions.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Card } from '../frame/Card.tsx'
import { Title } from '../frame/Title.tsx'
import { useMe } from '../me.ts'
import { useBoardPage } from '../queries.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { AgenciesForm } from './AgenciesForm.tsx'
import { BoardForm } from './BoardForm.tsx'
import { Channel } from './Channel.tsx'
import { LegendForm } from './LegendForm.tsx'

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '68rem',
  },
})

/** What the board says of itself and knows; everyone reads it, the chair, the coordinator and an administrator change it. */
export function SettingsScreen({ route: { boardId } }: { route: RouteOf<'settings'> }) {
  const styles = useStyles()
  const page = useBoardPage(boardId)
  const mayChange = useRight(page, 'describeBoard')
  const maySeeHealth = useRight(page, 'seeHealth')
  const mayFollow = useRight(page, 'follow')
  return (
    <div className={styles.settings}>
      <Title words={page.board.name} beside={maySeeHealth && <HealthLink boardId={boardId} />}>
        Settings
      </Title>
      {!mayChange && (
        <Text>You read these here. The chair, the coordinator or an administrator changes them.</Text>
      )}
      <BoardForm page={page} locked={!mayChange} />
      <LegendForm page={page} locked={!mayChange} />
      <AgenciesForm page={page} locked={!mayChange} />
      <Card title="People and roles">
        <Text>
          Who is on the board, and as what, stands under{' '}
          <Link inline href={addressOf({ screen: 'people', boardId })}>
            People and agencies
          </Link>
          .
        </Text>
      </Card>
      <Channel boardId={boardId} mayFollow={mayFollow} />
      <Card title="Digests and reminders">
        <Text>
          This version sends neither: nobody gets a weekly digest or a reminder before a due day yet. When
          they come, their day and hour are set here. Until then anybody can ask the bot for their digest: say
          “digest”.
        </Text>
      </Card>
    </div>
  )
}

function HealthLink({ boardId }: { boardId: string }) {
  return (
    <Button as="a" href={addressOf({ screen: 'health', boardId })}>
      Does every part work?
    </Button>
  )
}

function useRight(page: BoardPage, right: 'describeBoard' | 'follow' | 'seeHealth'): boolean {
  const { person } = useMe()
  return may[right]({ ...person, boardId: page.board.boardId, roles: page.roles })
}
