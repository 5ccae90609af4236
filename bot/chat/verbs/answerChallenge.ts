import { z } from 'zod'
import type { Challenge } from '../../../domain/challenge.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import { answerChallenge as act } from '../../acts/challenges.ts'
import { openChallenge, replyForm } from '../cards/forms.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, Reference, verb, Words } from '../verb.ts'

const Data = z.object({ reference: Reference, challengeId: z.uuid(), reply: Words, confirmed: Confirmed })

export const answerChallenge = verb('answer-challenge', Data, (turn, said) =>
  settle(
    turn,
    {
      reference: said.reference,
      said: ({ challenge }) => `answered the challenge of ${challenge.by.name}.`,
      lines: ({ challenge }, page) => (turn.reader.peoplesWords ? unshown(challenge, page) : []),
      canUndo: false,
      again: page => replyForm(page, said),
    },
    () => act(turn.desk, turn.actor, { ...targetOf(turn, said), challengeId: said.challengeId }, said.reply),
  ),
)

/** Where another challenge waits the card shows that one: what was just answered stands beside it. */
function unshown({ challengeId, words, reply }: Challenge, page: ItemPage): string[] {
  return openChallenge(page)?.challengeId === challengeId ? [] : [`“${words}”`, `“${reply?.words}”`]
}
