import {
  ClosureAcceptanceRequest,
  ClosureRequest,
  ClosureReturnRequest,
  SeenRequest,
} from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { askForClosure, grantClosure, sendBackClosure } from '../acts/items.ts'
import { withdrawClosure } from '../acts/lifecycle.ts'
import { look, path, target } from './onItem.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const closure: AnyRoute[] = [
  route({
    method: 'post',
    path: `${path}/closure`,
    summary: 'Propose closure, with evidence. The chair decides',
    body: ClosureRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await askForClosure(asked.desk, actorOf(asked), target(asked), asked.body.evidence)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/closure/acceptance`,
    summary: 'The chair accepts the closure',
    body: ClosureAcceptanceRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await grantClosure(asked.desk, actorOf(asked), target(asked), asked.body.words ?? null)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/closure/return`,
    summary: 'The chair returns the closure, with a reason',
    body: ClosureReturnRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await sendBackClosure(asked.desk, actorOf(asked), target(asked), asked.body.reason)
      return look(asked)
    },
  }),
  route({
    method: 'post',
    path: `${path}/closure/withdrawal`,
    summary: 'Take a proposed closure back before the chair decides',
    body: SeenRequest,
    answer: ItemPage,
    status: 201,
    reply: async asked => {
      await withdrawClosure(asked.desk, actorOf(asked), target(asked))
      return look(asked)
    },
  }),
]
