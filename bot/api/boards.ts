import { z } from 'zod'
import { BoardFacts } from '../../domain/board.ts'
import { Member } from '../../domain/person.ts'
import { BoardRequest, RowsQuery } from '../../domain/requests.ts'
import { BoardPage } from '../../domain/views/boardPage.ts'
import { Me } from '../../domain/views/me.ts'
import { MinePage } from '../../domain/views/minePage.ts'
import { Rows } from '../../domain/views/row.ts'
import { Sheet, SheetQuery } from '../../domain/views/sheet.ts'
import { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { TrendPage, TrendQuery } from '../../domain/views/trendPage.ts'
import { describeBoard, meFor, membersFor, startBoard } from '../acts/boards.ts'
import { lookAtBoard, lookAtMine, lookAtRows, lookAtSheet, lookAtThreads } from '../acts/look.ts'
import { lookAtTrend } from '../acts/trend.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const boards: AnyRoute[] = [
  route({
    method: 'get',
    path: '/me',
    summary: 'Who is asking, on which boards, and in local mode who they could act as',
    answer: Me,
    reply: ({ desk, who }) => meFor(desk, who),
  }),
  route({
    method: 'post',
    path: '/boards',
    summary: 'Start a board. Whoever starts it chairs and coordinates it',
    body: BoardRequest,
    answer: z.object({ boardId: z.string() }),
    status: 201,
    reply: async ({ desk, who, body }) => ({ boardId: await startBoard(desk, who, body) }),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}',
    summary: 'The one look before the meeting',
    answer: BoardPage,
    reply: asked => lookAtBoard(asked.desk, actorOf(asked)),
  }),
  route({
    method: 'patch',
    path: '/boards/{boardId}',
    summary: 'Change its name, place, legend or the days it meets on. What is left out stays',
    body: BoardFacts,
    answer: BoardPage,
    reply: async asked => {
      await describeBoard(asked.desk, actorOf(asked), asked.body)
      return lookAtBoard(asked.desk, actorOf(asked))
    },
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/rows',
    summary: 'The list behind a number, by due day, the latest first',
    query: RowsQuery,
    answer: Rows,
    reply: asked => lookAtRows(asked.desk, actorOf(asked), asked.query),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/sheet',
    summary:
      'Every action, or every commitment, in the order of its plan, with all that a list is narrowed and grouped by',
    query: SheetQuery,
    answer: Sheet,
    reply: asked => lookAtSheet(asked.desk, actorOf(asked), asked.query.kind),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/mine',
    summary: 'What waits on whoever asks, and everything open that they lead, the latest first',
    answer: MinePage,
    reply: asked => lookAtMine(asked.desk, actorOf(asked)),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/threads',
    summary: 'Visions by golden threads, each commitment placed once and counted in each of its threads',
    answer: ThreadGrid,
    reply: asked => lookAtThreads(asked.desk, actorOf(asked)),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/trend',
    summary: 'How the actions went, week by week, and when the open ones are due',
    query: TrendQuery,
    answer: TrendPage,
    reply: asked => lookAtTrend(asked.desk, actorOf(asked), asked.query.weeks),
  }),
  route({
    method: 'get',
    path: '/boards/{boardId}/people',
    summary: 'Everyone on the board, by name',
    answer: z.object({ people: z.array(Member) }),
    reply: async asked => ({ people: await membersFor(asked.desk, actorOf(asked)) }),
  }),
]
