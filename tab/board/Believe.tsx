import { Text } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RowList } from '../facts/RowList.tsx'
import { Card } from '../frame/Card.tsx'

/** Greens and blues the record speaks against. The declared colour stays as declared. */
export function Believe({ page }: { page: BoardPage }) {
  const { watermelons, board, today } = page
  return (
    <Card title="Do you believe these?" words="Declared Green or Blue; the record says otherwise">
      {watermelons.total === 0 ? (
        <Text>The record speaks against none of the greens.</Text>
      ) : (
        <RowList
          {...watermelons}
          filters={{ kind: 'action', watermelon: true }}
          boardId={board.boardId}
          today={today}
        />
      )}
    </Card>
  )
}
