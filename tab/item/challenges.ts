import type { Challenge } from '../../domain/challenge.ts'
import { may, type Right } from '../../domain/permissions.ts'
import type { Member } from '../../domain/person.ts'
import type { Tracked } from '../../domain/tracked.ts'

type Answer = { name: 'reply' | 'end'; words: string }

/** What somebody may do about an open challenge: answer it once, or end it where they asked it or chair the board. */
export function answersTo(
  challenge: Challenge,
  item: Tracked,
  rights: readonly Right[],
  reader: Member,
): Answer[] {
  return [
    ...(!challenge.reply && rights.includes('answerChallenge')
      ? [{ name: 'reply', words: 'Answer' } as const]
      : []),
    ...(may.endChallenge(reader, item, challenge)
      ? [{ name: 'end', words: 'End the challenge' } as const]
      : []),
  ]
}
