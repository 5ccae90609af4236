import type { Command } from '../command.ts'
import { saying } from './asked.ts'

const phrases = ['no change', 'no changes', 'nothing new', 'nothing to report', 'everything unchanged']

/**
 * A report that says nothing is a report: the action was looked at, and stands where it stood. `update` hears it of an item; said of
 * none, it could mean all that somebody leads.
 */
export const noChange: Command = {
  example: 'A12 no change',
  meaning: 'It stands where it stood, and you have looked',
  of: 'What you lead',
  phrases,
  hear: saying(phrases, async () => ({
    text: 'On which one? Send “A12 no change”, or say “my actions” and press “No change for the rest”. Nothing is noted.',
  })),
}
