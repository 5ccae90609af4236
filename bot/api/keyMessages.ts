import { KeyMessage } from '../../domain/keyMessage.ts'
import { KeyMessageRequest } from '../../domain/requests.ts'
import { approveMessage, draftMessage } from '../acts/keyMessages.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

const path = '/boards/{boardId}/key-messages'

export const keyMessages: AnyRoute[] = [
  route({
    method: 'post',
    path,
    summary: 'Draft the board’s message. Nobody hears it until the chair approves it',
    body: KeyMessageRequest,
    answer: KeyMessage,
    status: 201,
    reply: asked => draftMessage(asked.desk, actorOf(asked), asked.body.words, asked.body.confirmed),
  }),
  route({
    method: 'post',
    path: `${path}/{keyMessageId}/approval`,
    summary: 'The chair approves a message: from now on it is the board’s',
    answer: KeyMessage,
    status: 201,
    reply: asked => approveMessage(asked.desk, actorOf(asked), asked.params.keyMessageId),
  }),
]
