import { Card } from '../frame/Card.tsx'
import { NothingRead } from '../frame/NothingRead.tsx'

/** A strategy alone promises; what is missing is said where exceptions will stand. */
export function NoActions({ boardId }: { boardId: string }) {
  return (
    <Card title="No action delivers this yet">
      <NothingRead
        boardId={boardId}
        words="Read the maturity matrix or an action plan, and its actions can be linked to these commitments."
      />
    </Card>
  )
}
