import type { Challenge } from '../../domain/challenge.ts'
import type { Right } from '../../domain/permissions.ts'
import type { Role } from '../../domain/person.ts'

type Answer = { name: 'reply' | 'end'; words: string }

/** What somebody may do about an open challenge: answer it once, or end it where they asked it or chair the board. */
export function answersTo(
  { by, reply }: Challenge,
  rights: readonly Right[],
  reader: { personId: string; roles: readonly Role[] },
): Answer[] {
  const mayEnd = by.personId === reader.personId || reader.roles.includes('chair')
  return [
    ...(!reply && rights.includes('answerChallenge') ? [{ name: 'reply', words: 'Answer' } as const] : []),
    ...(mayEnd ? [{ name: 'end', words: 'End the challenge' } as const] : []),
  ]
}
