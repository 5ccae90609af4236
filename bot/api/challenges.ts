import { ChallengeEndRequest, ChallengeReplyRequest, ChallengeRequest } from '../../domain/requests.ts'
import { answerChallenge, endChallenge, raiseChallenge } from '../acts/challenges.ts'
import { changing } from './onItem.ts'
import type { AnyRoute } from './route.ts'

export const challenges: AnyRoute[] = [
  changing({
    method: 'post',
    at: '/challenges',
    summary: 'Ask the lead to explain, or dispute a colour',
    body: ChallengeRequest,
    change: ({ desk, actor, target, said }) => raiseChallenge(desk, actor, target, said.words),
  }),
  changing({
    method: 'post',
    at: '/challenges/{challengeId}/reply',
    summary: 'Answer a challenge',
    body: ChallengeReplyRequest,
    change: ({ desk, actor, target, params, said }) =>
      answerChallenge(desk, actor, { ...target, challengeId: params.challengeId }, said.words),
  }),
  changing({
    method: 'post',
    at: '/challenges/{challengeId}/end',
    summary: 'End a challenge: whoever asked, or the chair, is content',
    body: ChallengeEndRequest,
    change: ({ desk, actor, target, params, said }) =>
      endChallenge(desk, actor, { ...target, challengeId: params.challengeId }, said.words ?? null),
  }),
]
