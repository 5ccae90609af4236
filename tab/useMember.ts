import type { Member } from '../domain/person.ts'
import type { BoardPage } from '../domain/views/boardPage.ts'
import { useMe } from './me.ts'

/** Whoever looks, as the rule book asks who they are: a screen offers what `permissions` allows, and writes no rule again. */
export function useMember({ board: { boardId }, roles }: Pick<BoardPage, 'board' | 'roles'>): Member {
  const { person } = useMe()
  return { ...person, boardId, roles }
}
