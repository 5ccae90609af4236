import { dayWords } from '../../../domain/chat/dayWords.ts'
import { addDays, type Day } from '../../../domain/day.ts'
import { askForClosure } from '../../acts/items.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import { asking, reasonIn } from './asked.ts'

export const done: Command = {
  example: 'A12 done signed by all nine agencies on 8 January',
  meaning: 'Propose closure, with what shows that it is done; the chair accepts it',
  of: 'What you lead',
  phrases: [],
  change: asking('done', ({ reference, words, line }) => async turn => {
    const evidence = reasonIn(words)
    if (!evidence || isToCome(evidence, turn.reader.today)) return missed(line, whatShows(reference))
    const changed = await askForClosure(turn.desk, turn.actor, targetOf(turn, reference), evidence)
    return noted(changed, `${reference} waits for the chair to accept its closure.`)
  }),
}

/** `done on Friday`: a day shows nothing, least of all one still to come. */
function isToCome(words: string, today: Day): boolean {
  const day = dayWords(words, today)
  if (!day || !('on' in day) || /[\p{L}\p{N}]/u.test(day.rest)) return false
  return day.on > today && day.on < addDays(today, nearDays)
}

/** A day without a year that is further off was meant as one that has passed. */
const nearDays = 180

function whatShows(reference: string): string {
  return `What shows that ${reference} is done? Send “${reference} done” and then the evidence: the chair decides on it.`
}
