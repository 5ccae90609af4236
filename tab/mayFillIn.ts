import type { BoardPage } from '../domain/views/boardPage.ts'

/** Whether this person fills in leads and days: nobody leads these yet, so only the chair and the coordinator have the right. */
export function mayFillIn({ roles }: Pick<BoardPage, 'roles'>): boolean {
  return roles.some(role => role === 'chair' || role === 'coordinator')
}
