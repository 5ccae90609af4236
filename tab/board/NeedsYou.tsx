import { Text } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RowList } from '../facts/RowList.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'

/** What only the chair can decide. */
export function NeedsYou({ page }: { page: BoardPage }) {
  const { closures, board, today, roles } = page
  const title = roles.includes('chair') ? 'Needs you' : 'Needs the chair'
  if (closures.total === 0) {
    return (
      <Card title={title}>
        <Text>Nothing waits for a decision.</Text>
      </Card>
    )
  }
  return (
    <Card title={title} words={`${plural(closures.total, 'closure')} to accept or return`}>
      <RowList
        {...closures}
        filters={{ kind: 'action', lifecycle: 'proposed for closure' }}
        boardId={board.boardId}
        today={today}
      />
    </Card>
  )
}
