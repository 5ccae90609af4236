import { HandoverDeclineRequest, HandoverRequest, SeenRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { declineHandover, offerHandover, takeOver } from '../acts/items.ts'
import { look, path, target } from './onItem.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const handovers: AnyRoute[] = [
  route({
    method: 'post',
    path: `${path}/handover`,
    summary: 'Offer the item to somebody on the board, who leads it once they accept',
    body: HandoverRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await offerHandover(asked.desk, actorOf(asked), target(asked), asked.body.personId)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/handover/acceptance`,
    summary: 'Take over what was offered',
    body: SeenRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await takeOver(asked.desk, actorOf(asked), target(asked), null)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/handover/decline`,
    summary: 'Decline what was offered: it stays with whoever leads it',
    body: HandoverDeclineRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await declineHandover(asked.desk, actorOf(asked), target(asked), asked.body.reason ?? null)
      return look(asked)
    },
  }),
]
