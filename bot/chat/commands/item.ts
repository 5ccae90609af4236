import { itemLine } from '../../../domain/chat/itemLine.ts'
import { lookAtItem } from '../../acts/look.ts'
import { itemCard, itemSummary } from '../cards/itemCard.ts'
import type { Command } from '../command.ts'

export const item: Command = {
  example: 'A12',
  meaning: 'One action; C7 is a commitment, G3 a gap, T1 a golden thread, E1 an element',
  of: 'The board',
  phrases: [],
  hear: line => {
    const said = itemLine(line)
    if (said?.kind !== 'look') return null
    return async ({ desk, actor, reader }) => {
      const page = await lookAtItem(desk, actor, said.reference)
      return { card: itemCard(page, reader), summary: itemSummary(page) }
    }
  },
}
