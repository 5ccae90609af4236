import { RowsQuery } from '../../../domain/requests.ts'
import { lookAtBoard, lookAtRows } from '../../acts/look.ts'
import { threadCard, threadSummary } from '../cards/threadCard.ts'
import type { Command } from '../command.ts'
import { scoped } from './scope.ts'

export const thread: Command = {
  example: 'thread best start in life',
  meaning: 'One golden thread, by any part of its name: its colours, and who works on it',
  of: 'The board',
  phrases: [],
  hear: line =>
    scoped(line, {
      word: 'thread',
      letter: 'T',
      all: async ({ desk, actor }) => (await lookAtBoard(desk, actor)).threads,
      answer: async (found, { desk, actor, reader }) => {
        const query = RowsQuery.parse({ within: found.itemId, open: 'true', limit: 10 })
        const rows = await lookAtRows(desk, actor, query)
        return { card: threadCard(found, rows, reader), summary: threadSummary(found) }
      },
    }),
}
