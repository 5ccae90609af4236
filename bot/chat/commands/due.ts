import { monthName } from '../../../domain/chat/calendarWords.ts'
import { dayWords, type SaidDay } from '../../../domain/chat/dayWords.ts'
import { leadsToReason } from '../../../domain/chat/dueWords.ts'
import {
  isConditional,
  isQuestion,
  ofCondition,
  ofQuestion,
  withoutQuestion,
} from '../../../domain/chat/undecided.ts'
import { type Day, sayDay } from '../../../domain/day.ts'
import { setDueDay } from '../../acts/items.ts'
import { lookAtItem } from '../../acts/look.ts'
import type { Act, Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import type { Turn } from '../turn.ts'
import { type Asked, asking, reasonIn } from './asked.ts'

/** A due day further off than this is a slip of the hand. */
const mostYears = 20

export const due: Command = {
  example: 'A12 due 31 March because the agreement is late',
  meaning: 'Set or move the due day; a move needs a reason, and the first day is kept',
  of: 'What you lead',
  phrases: [],
  change: asking('due', asked => turn => reschedule(asked, turn)),
}

async function reschedule({ reference, words, line }: Asked, turn: Turn): ReturnType<Act> {
  const { today } = turn.reader
  if (isQuestion(words))
    return missed(line, ofQuestion, meantBy({ meant: withoutQuestion(words) }, reference, today))
  const said = settled(dayWords(words, today), today)
  if ('doubt' in said) return missed(line, said.doubt, meantBy(said, reference, today))
  const { on, rest } = said
  if (isConditional(rest) && !leadsToReason.test(rest)) return missed(line, ofCondition)
  if (!leadsToReason.test(rest))
    return missed(line, 'I was not sure what the words after the day are.', withReason(reference, on, rest))
  const reason = reasonIn(rest)
  const from = await standing(turn, reference)
  if (from === on)
    return { ...missed(line, `${reference} is due ${sayDay(on, today)} already.`), so: 'Nothing is changed.' }
  const move = reason ? null : from
  if (move) return missed(line, sayWhy(reference, { from: move, to: on, today }))
  const changed = await setDueDay(turn.desk, turn.actor, targetOf(turn, reference), on, reason)
  return noted(changed, `${reference} is due ${sayDay(on, today)}.`)
}

/** What will be taken as it stands; a second doubt would only follow the first. */
function meantBy({ meant }: { meant: string | null }, reference: string, today: Day): string | null {
  const said = meant === null ? null : settled(dayWords(meant, today), today)
  return said && 'on' in said && leadsToReason.test(said.rest) ? `${reference} due ${meant}` : null
}

/** Progress beside a day is no reason for it: that belongs in a line of its own. */
function withReason(reference: string, on: Day, rest: string): string | null {
  if (/\d\s?%|\b(?:red|amber|green|blue)\b/i.test(rest)) return null
  const { day, month, year } = Temporal.PlainDate.from(on)
  return `${reference} due ${day} ${monthName(month)} ${year} because ${rest.trim()}`
}

function settled(said: SaidDay | null, today: Day): SaidDay {
  if (!said) return { doubt: 'I read no day there. Say it like 31 March, 31/3 or next Friday.', meant: null }
  if ('doubt' in said) return said
  if (said.on < today) return { doubt: `${sayDay(said.on, today)} has passed.`, meant: null }
  const years = Temporal.PlainDate.from(today).until(said.on, { largestUnit: 'years' }).years
  return years < mostYears
    ? said
    : { doubt: `${sayDay(said.on, today)} is ${years} years away.`, meant: null }
}

/** The day it is due now; null where it has none, and for whoever may not move it and will be told so. */
async function standing({ desk, actor }: Turn, reference: string): Promise<Day | null> {
  const { tracked, rights } = await lookAtItem(desk, actor, reference)
  return rights.includes('reschedule') ? (tracked?.dueOn ?? null) : null
}

function sayWhy(reference: string, { from, to, today }: { from: Day; to: Day; today: Day }): string {
  const day = sayDay(to, today)
  return `Why does ${reference} move from ${sayDay(from, today)} to ${day}? The board will ask. Send “${reference} due ${day.replace(/^\w+ /, '')} because …”.`
}
