import type { Command } from '../command.ts'
import { saying } from './asked.ts'
import { listing } from './listing.ts'

const phrases = [
  'overdue',
  'late',
  'what is late',
  "what's late",
  'what is overdue',
  "what's overdue",
  'late actions',
  'overdue actions',
  'which are late',
  'which are overdue',
]

export const overdue: Command = {
  example: 'overdue',
  meaning: 'What is past its day, the latest first',
  of: 'The board',
  phrases,
  hear: saying(
    phrases,
    listing({
      found: 'past the due day',
      nothing: 'Nothing on this board is past its due day.',
      withLead: true,
      filter: () => ({ late: 'true' }),
    }),
  ),
}
