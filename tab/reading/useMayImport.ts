import { may } from '../../domain/permissions.ts'
import { useMe } from '../me.ts'
import { useBoardPage } from '../queries.ts'

/** Whether this person brings documents in: reads, reviews and accepts them. */
export function useMayImport(boardId: string): boolean {
  const { person } = useMe()
  const { roles } = useBoardPage(boardId)
  return may.importPlan({ ...person, boardId, roles })
}
