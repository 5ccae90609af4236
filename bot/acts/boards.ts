import type { Member } from '../../domain/person.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { addBoard, boardsOf, membersOf } from '../store/boards.ts'
import { saveMembership } from '../store/people.ts'
import { inTransaction } from '../store/store.ts'
import { type Actor, type Desk, newId, takeSeat } from './desk.ts'

/** Whoever starts a board is its coordinator and chair until they say otherwise. */
export async function startBoard(
  desk: Desk,
  person: { tenantId: string; personId: string },
  { name, place }: { name: string; place: string },
): Promise<string> {
  const boardId = newId()
  await inTransaction(desk.store.db, async trx => {
    await addBoard(trx, { tenantId: person.tenantId, boardId, name, place })
    await saveMembership(trx, { ...person, boardId, roles: ['chair', 'coordinator'] })
  })
  return boardId
}

export function boardsFor(
  desk: Desk,
  { tenantId, personId }: { tenantId: string; personId: string },
): Promise<{ board: Board; member: Member }[]> {
  return boardsOf(desk.store.db, tenantId, personId)
}

export async function membersFor(desk: Desk, actor: Actor): Promise<Member[]> {
  await takeSeat(desk, actor)
  return membersOf(desk.store.db, actor.tenantId, actor.boardId)
}
