import {
  type Challenge,
  type Challenged,
  challenge,
  challengeToEnd,
  end,
  openChallenges,
  reply,
} from '../../domain/challenge.ts'
import type { Told } from '../../domain/event.ts'
import { authorise } from '../../domain/permissions.ts'
import type { Member } from '../../domain/person.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { challengesOf, saveChallenge } from '../store/challenges.ts'
import { lockTracked } from '../store/items.ts'
import { inTransaction } from '../store/store.ts'
import { type Target, textsOf, toldBy } from './change.ts'
import { type Actor, type Desk, newId, takeSeat } from './desk.ts'
import { saveAndTell } from './telling.ts'

/** Which challenge of an item; without its id, the one that has waited longest for an answer, or the one theirs to end. */
export type Asked = Target & { challengeId?: string | undefined }

/** The chair, or a member, asks the lead to explain, or disputes a colour. */
export function raiseChallenge(desk: Desk, actor: Actor, target: Target, words: string): Promise<Challenged> {
  return judged(desk, actor, target, (item, told, member, challenges) => {
    authorise('challenge', member)
    return challenge(item, words, newId(), told, challenges)
  })
}

/** The lead, or the coordinator for them, answers. */
export function answerChallenge(desk: Desk, actor: Actor, asked: Asked, words: string): Promise<Challenged> {
  return judged(desk, actor, asked, (item, told, member, challenges) => {
    authorise('answerChallenge', member, item)
    const [waiting = null] = openChallenges(challenges)
    return reply(item, meant(item, asked, challenges, waiting), words, told)
  })
}

/** Whoever asked, or the chair, is content. */
export function endChallenge(
  desk: Desk,
  actor: Actor,
  asked: Asked,
  words: string | null,
): Promise<Challenged> {
  return judged(desk, actor, asked, (item, told, member, challenges) => {
    const theirs = challengeToEnd(challenges, member.personId)
    const found = meant(item, asked, challenges, theirs)
    authorise('endChallenge', member, item, found)
    return end(item, found, words, told)
  })
}

type Judge = (item: Tracked, told: Told, member: Member, challenges: readonly Challenge[]) => Challenged

/** The item is locked, so that two who answer at once take turns. */
async function judged(desk: Desk, actor: Actor, target: Target, judge: Judge): Promise<Challenged> {
  const seat = await takeSeat(desk, actor)
  return inTransaction(desk.store.db, async trx => {
    const item = await lockTracked(trx, seat.reckoning, target.reference)
    const challenges = await challengesOf(trx, item.tenantId, item.itemId)
    const judgement = judge(item, toldBy(seat, target.door), seat.member, challenges)
    const confirmed = refusePersonal(textsOf(judgement), target.confirmed ?? false)
    await saveChallenge(trx, seat.reckoning, judgement.challenge)
    // There are no facts to go back to: a challenge is ended, not taken back.
    await saveAndTell(desk, trx, judgement, { actId: target.actId ?? newId(), before: null, confirmed })
    return judgement
  })
}

/** The one that is named, or else the one that is `likely` meant. */
function meant(
  { reference }: Tracked,
  { challengeId }: Asked,
  challenges: readonly Challenge[],
  likely: Challenge | null,
): Challenge {
  const found = challengeId ? challenges.find(each => each.challengeId === challengeId) : likely
  if (!found) throw new Refusal('not found', `There is no open challenge of ${reference}.`)
  return found
}
