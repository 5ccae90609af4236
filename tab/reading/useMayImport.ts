import { may } from '../../domain/permissions.ts'
import { useBoardPage } from '../queries.ts'
import { useMember } from '../useMember.ts'

/** Whether this person brings documents in: reads, reviews and accepts them. */
export function useMayImport(boardId: string): boolean {
  return may.importPlan(useMember(useBoardPage(boardId)))
}
