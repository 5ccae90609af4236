import { Text } from '@fluentui/react-components'
import type { Day } from '../../domain/day.ts'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { Card } from '../frame/Card.tsx'
import type { RouteOf } from '../route.ts'
import { CommitmentList } from './CommitmentList.tsx'
import { cellOf, idle, type Vision } from './grid.ts'

type Props = { grid: ThreadGrid; route: RouteOf<'threads'>; today: Day }

/** The commitments of the cell that is open, or of a whole thread; with coverage on, only those without an action. */
export function OpenCell({ grid, route, today }: Props) {
  if (!route.thread) return null
  const thread = grid.threads.find(each => each.reference === route.thread)
  const visions = grid.visions.filter(each => !route.vision || each.reference === route.vision)
  const shown = visions
    .map(vision => ({ vision, commitments: wanted(vision, thread?.itemId ?? null, route.coverage) }))
    .filter(({ commitments }) => commitments.length > 0)
  const name = thread?.text ?? 'In no thread'
  const title = route.vision ? `${visions[0]?.label ?? route.vision}: ${name}` : name
  return (
    <Card title={title} words={route.coverage ? 'Only commitments without an action' : undefined}>
      {shown.length === 0 && <Text>Every commitment here has an action.</Text>}
      {shown.map(({ vision, commitments }) => (
        <CommitmentList
          key={vision.itemId}
          vision={vision}
          commitments={commitments}
          grid={grid}
          boardId={route.boardId}
          today={today}
        />
      ))}
    </Card>
  )
}

function wanted(vision: Vision, threadId: string | null, coverage: boolean) {
  const cell = cellOf(vision, threadId)
  return coverage ? idle(cell) : cell
}
