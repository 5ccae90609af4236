import { addDays } from '../../../domain/day.ts'
import type { Command } from '../command.ts'
import { saying } from './asked.ts'
import { listing } from './listing.ts'

const phrases = [
  'due this week',
  'due',
  'what is due',
  "what's due",
  'what is due this week',
  "what's due this week",
  'due soon',
  'this week',
]
const days = 7

export const dueThisWeek: Command = {
  example: 'due this week',
  meaning: 'What you lead that is late, or due in the next seven days',
  of: 'What you lead',
  phrases,
  hear: saying(
    phrases,
    listing({
      found: 'late or due in the next seven days',
      nothing: 'Nothing you lead is late, and nothing is due in the next seven days.',
      withLead: false,
      filter: ({ reader }) => ({ mine: 'true', dueBy: addDays(reader.today, days) }),
    }),
  ),
}
