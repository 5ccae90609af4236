import { MemberFacts, NewMember } from '../../domain/membership.ts'
import { LedPage, PeoplePage } from '../../domain/views/peoplePage.ts'
import { lookAtLed, lookAtPeople } from '../acts/accountability.ts'
import { addMember, changeMember, takeOff } from '../acts/people.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const people: AnyRoute[] = [
  route({
    method: 'get',
    path: '/boards/{boardId}/accountability',
    summary: 'What each person and each agency answers for, what nobody does, and how membership came to be',
    answer: PeoplePage,
    reply: asked => lookAtPeople(asked.desk, actorOf(asked)),
  }),
  route({
    method: 'post',
    path: '/boards/{boardId}/people',
    summary: 'Add somebody to the board: somebody new, or somebody known here by their id',
    body: NewMember,
    answer: PeoplePage,
    status: 201,
    reply: async asked => {
      await addMember(asked.desk, actorOf(asked), asked.body)
      return lookAtPeople(asked.desk, actorOf(asked))
    },
  }),
  route({
    method: 'patch',
    path: '/boards/{boardId}/people/{personId}',
    summary:
      'Change what somebody is on the board, or say from which day on they leave. What is left out stays',
    body: MemberFacts,
    answer: PeoplePage,
    reply: async asked => {
      await changeMember(asked.desk, actorOf(asked), asked.params.personId, asked.body, asked.door)
      return lookAtPeople(asked.desk, actorOf(asked))
    },
  }),
  route({
    method: 'delete',
    path: '/boards/{boardId}/people/{personId}',
    summary: 'Take somebody off the board, once nothing open is left with them. Their history stays',
    reply: asked => takeOff(asked.desk, actorOf(asked), asked.params.personId, asked.door),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/people/{personId}/led',
    summary: 'What somebody leads that is open, and what of it nobody else would',
    answer: LedPage,
    reply: asked => lookAtLed(asked.desk, actorOf(asked), asked.params.personId),
  }),
]
