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
    if (!evidence) return missed(line, whatShows(reference))
    const changed = await askForClosure(turn.desk, turn.actor, targetOf(turn, reference), evidence)
    return noted(changed, `${reference} waits for the chair to accept its closure.`)
  }),
}

function whatShows(reference: string): string {
  return `What shows that ${reference} is done? Send “${reference} done” and then the evidence: the chair decides on it.`
}
