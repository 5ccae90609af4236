import { ChallengeEndRequest, ChallengeReplyRequest, ChallengeRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { answerChallenge, endChallenge, raiseChallenge } from '../acts/challenges.ts'
import { look, path, target } from './onItem.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const challenges: AnyRoute[] = [
  route({
    method: 'post',
    path: `${path}/challenges`,
    summary: 'Ask the lead to explain, or dispute a colour',
    body: ChallengeRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await raiseChallenge(asked.desk, actorOf(asked), target(asked), asked.body.words)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/challenges/{challengeId}/reply`,
    summary: 'Answer a challenge',
    body: ChallengeReplyRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      const { challengeId } = asked.params
      await answerChallenge(asked.desk, actorOf(asked), { ...target(asked), challengeId }, asked.body.words)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/challenges/{challengeId}/end`,
    summary: 'End a challenge: whoever asked, or the chair, is content',
    body: ChallengeEndRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      const { challengeId } = asked.params
      const words = asked.body.words ?? null
      await endChallenge(asked.desk, actorOf(asked), { ...target(asked), challengeId }, words)
      return look(asked)
    },
  }),
]
