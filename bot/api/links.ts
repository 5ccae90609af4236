import { LinkRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { SuggestionsPage } from '../../domain/views/suggestionsPage.ts'
import { linkItems, unlinkItems } from '../acts/links.ts'
import { lookAtItem } from '../acts/look.ts'
import { declineSuggestion, lookAtSuggestions } from '../acts/suggestions.ts'
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
    method: 'get',
    path: '/boards/{boardId}/items/{reference}/suggestions',
    summary: 'Links that the words of an item suggest, each with its reason; only people assert one',
    answer: SuggestionsPage,
    reply: asked => lookAtSuggestions(asked.desk, actorOf(asked), asked.params.reference),
  }),
  route({
    method: 'post',
    path: '/boards/{boardId}/declined-links',
    summary: 'Say that a suggested link is not so: it is not suggested again',
    body: LinkRequest,
    reply: asked => declineSuggestion(asked.desk, actorOf(asked), asked.body),
  }),
  route({
    method: 'delete',
    path: '/boards/{boardId}/links/{linkId}',
    summary: 'Take a link away',
    reply: asked => unlinkItems(asked.desk, actorOf(asked), asked.params.linkId, asked.door),
  }),
]
