import type { Command } from '../command.ts'
import { saying } from './asked.ts'
import { listing } from './listing.ts'

const phrases = ['watermelons', 'watermelon', 'doubtful greens', 'greens to doubt']

export const watermelons: Command = {
  example: 'watermelons',
  meaning: 'Declared Green or Blue, while the record says otherwise',
  of: 'The board',
  phrases,
  hear: saying(
    phrases,
    listing({
      found: 'declared Green or Blue, while the record says otherwise',
      nothing: 'No Green or Blue on this board is contradicted by its record.',
      withLead: true,
      filter: () => ({ watermelon: 'true' }),
    }),
  ),
}
