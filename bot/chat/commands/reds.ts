import type { Command } from '../command.ts'
import { saying } from './asked.ts'
import { listing } from './listing.ts'

const phrases = ['reds', 'red', 'red actions', 'what is red', "what's red", 'which are red', 'what are red']

export const reds: Command = {
  example: 'reds',
  meaning: 'What is declared Red, the latest first',
  of: 'The board',
  phrases,
  hear: saying(
    phrases,
    listing({
      found: 'declared Red',
      nothing: 'Nothing on this board is declared Red.',
      withLead: true,
      filter: () => ({ rag: 'red' }),
    }),
  ),
}
