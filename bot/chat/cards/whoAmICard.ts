import { type Day, sayDay } from '../../../domain/day.ts'
import { may } from '../../../domain/permissions.ts'
import type { Member } from '../../../domain/person.ts'
import type { Board } from '../../../domain/views/boardPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { between, fact } from './facts.ts'
import { line, ours, rich, theirs } from './words.ts'

export type Known = { member: Member; board: Board; boards: readonly string[]; quietUntil: Day | null }

/** How somebody is known here, what they may do, and what to do when it is wrong. */
export function whoAmICard({ member, board, boards, quietUntil }: Known, reader: Reader): Card {
  const others = boards.filter(name => name !== board.name)
  const body = [
    rich([theirs(member.name, 100, { size: 'Large', weight: 'Bolder' })]),
    ...(member.post ? [fact('Post', [theirs(member.post, 120)])] : []),
    ...(member.agency ? [fact('Agency', [theirs(member.agency, 120)])] : []),
    fact('Board', [theirs(board.name, 120, { weight: 'Bolder' })]),
    fact('As', [ours(member.roles.join(', ') || 'nobody in particular')]),
    fact('You may', [ours(['read everything on the board', ...rights(member)].join('; '))]),
    ...(others.length
      ? [fact('Also on', [...between(others.slice(0, 8).map(name => theirs(name, 80)))])]
      : []),
    ...(quietUntil && quietUntil > reader.today
      ? [fact('Quiet', [ours(`until ${sayDay(quietUntil, reader.today)}: “quiet off” ends it`)])]
      : []),
    line('If any of it is wrong, tell the board’s coordinator.', { isSubtle: true, spacing: 'Medium' }),
  ]
  return card(body, whoAmISummary({ member, board }))
}

export function whoAmISummary({ member, board }: Pick<Known, 'member' | 'board'>): string {
  return `You are ${member.name}, ${member.roles.join(', ')} on ${board.name}`
}

/** What somebody may do whatever they lead. */
function rights(member: Member): string[] {
  return [
    'report on what you lead',
    ...(may.challenge(member) ? ['challenge', 'add actions', 'link them'] : []),
    ...(may.decideClosure(member) ? ['accept and return closures'] : []),
    ...(may.draftKeyMessage(member) ? ['draft the board’s message'] : []),
    ...(may.approveKeyMessage(member) ? ['approve it'] : []),
    ...(may.follow(member) ? ['choose the channel of the board’s posts'] : []),
    ...(may.importPlan(member) ? ['bring documents in'] : []),
  ]
}
