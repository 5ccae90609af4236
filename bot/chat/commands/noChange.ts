import type { Command } from '../command.ts'
import { update } from './update.ts'

/** A report that says nothing is a report: the action was looked at, and stands where it stood. */
export const noChange: Command = {
  ...update,
  example: 'A12 no change',
  meaning: 'It stands where it stood, and you have looked',
}
