import { RowsQuery } from '../../../domain/requests.ts'
import { lookAtMatrices, lookAtRows } from '../../acts/look.ts'
import { elementCard, elementSummary } from '../cards/elementCard.ts'
import type { Command } from '../command.ts'
import { scoped } from './scope.ts'

export const element: Command = {
  example: 'element lead',
  meaning: 'One element of the maturity matrix: its score, its gaps, its actions',
  of: 'The board',
  phrases: [],
  hear: line =>
    scoped(line, {
      word: 'element',
      letter: 'E',
      all: async ({ desk, actor }) =>
        (await lookAtMatrices(desk, actor)).flatMap(({ title, elements }) =>
          elements.map(each => ({ ...each, matrix: title })),
        ),
      answer: async (found, { desk, actor, reader }) => {
        const query = RowsQuery.parse({ within: found.itemId, open: 'true', limit: 8 })
        const rows = await lookAtRows(desk, actor, query)
        return { card: elementCard(found, rows, reader), summary: elementSummary(found) }
      },
    }),
}
