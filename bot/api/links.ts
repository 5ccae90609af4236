import { LinkRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { linkItems, unlinkItems } from '../acts/links.ts'
import { lookAtItem } from '../acts/look.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const links: AnyRoute[] = [
  route({
    method: 'post',
    path: '/boards/{boardId}/links',
    summary: 'Link two items; answers the item it goes from',
    body: LinkRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await linkItems(asked.desk, actorOf(asked), asked.body, asked.door)
      return lookAtItem(asked.desk, actorOf(asked), asked.body.from)
    },
  }),
  route({
    method: 'delete',
    path: '/boards/{boardId}/links/{linkId}',
    summary: 'Take a link away',
    reply: asked => unlinkItems(asked.desk, actorOf(asked), asked.params.linkId, asked.door),
  }),
]
