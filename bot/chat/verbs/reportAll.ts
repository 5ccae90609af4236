import { z } from 'zod'
import { sayLine } from '../../../domain/chat/facts.ts'
import { Refusal } from '../../../domain/refusal.ts'
import type { Report } from '../../../domain/update.ts'
import { report } from '../../acts/items.ts'
import { lookAtItem } from '../../acts/look.ts'
import { mostAsked } from '../cards/myActionsCard.ts'
import { type Again, reportedCard } from '../cards/reportedCard.ts'
import { notedIn, type Outcome, updateSummary } from '../cards/updateCard.ts'
import { inWords } from '../inWords.ts'
import { sightingsOf } from '../outcome.ts'
import { Filled, reportOf, Shown } from '../reported.ts'
import { targetOf } from '../settle.ts'
import type { Turn } from '../turn.ts'
import { isShared, typedAgain, unrepeated } from '../unrepeated.ts'
import { Confirmed, verb } from '../verb.ts'

/** Beside `items`, the inputs: `A12 rag`, `A12 percent`, `A12 words`. */
const Data = z.looseObject({
  items: z.array(Shown).min(1).max(mostAsked),
  rest: z.boolean().optional(),
  confirmed: Confirmed,
})

type Said = { outcome: Outcome; by: string | null; again: Again | null }

/**
 * Everything that was filled in on a card of several items, in one act; with `rest`, "no change" of all the others it shows. An item
 * that is refused stops no other.
 */
export const reportAll = verb('report-all', Data, async (turn, { items, rest, confirmed, ...inputs }) => {
  const filled = items.map(shown => ({ ...shown, ...filledIn(inputs, shown.reference) }))
  const isSaid = (each: Shown & Filled) => rest === true || !reportOf(each).noChange
  const unchanged = filled.filter(each => !isSaid(each)).map(({ reference }) => reference)
  if (unchanged.length === filled.length) return { text: nothing }
  const said: Said[] = []
  for (const each of filled.filter(isSaid)) said.push(await sayOne(turn, { ...each, confirmed }))
  const outcomes = said.map(({ outcome }) => outcome)
  const again = said.flatMap(each => each.again ?? [])
  const by = said.find(each => each.by !== null)?.by
  const press = { actId: turn.actId, unchanged, ...(by ? { by } : {}) }
  return {
    card: reportedCard(outcomes, again, turn.reader, press),
    summary: updateSummary(outcomes),
    // What was typed and is asked again is for whoever typed it.
    ...(by && (again.length === 0 || turn.reader.peoplesWords) ? { replaces: true as const } : {}),
  }
})

const nothing =
  'Nothing was filled in, and nothing is noted. Say what has changed, or press “No change for the rest”.'

/** Own inputs only: a name that every object has is nobody's input. */
function filledIn(inputs: Record<string, unknown>, reference: string): Filled {
  const input = (name: string) => {
    const id = `${reference} ${name}`
    return Object.hasOwn(inputs, id) ? inputs[id] : undefined
  }
  const filled = Filled.safeParse({ rag: input('rag'), percent: input('percent'), words: input('words') })
  if (filled.success) return filled.data
  throw new Refusal(
    'not valid',
    `What is filled in beside ${reference} is not right: a percentage is a whole number from 0 to 100, and words are 2,000 characters at most. Nothing is noted.`,
  )
}

type Saying = Shown & Filled & { confirmed: boolean | undefined }

async function sayOne(turn: Turn, saying: Saying): Promise<Said> {
  const { desk, actor } = turn
  const said = reportOf(saying)
  try {
    const changed = await report(desk, actor, targetOf(turn, saying), said)
    return { outcome: notedIn(changed), by: changed.event.by.name, again: null }
  } catch (error) {
    return {
      outcome: unrepeated(missed(turn, saying, error), turn),
      by: null,
      again: await askAgain(turn, saying.reference, said, error),
    }
  }
}

function missed(turn: Turn, saying: Saying, error: unknown): Outcome {
  const { rag, percent, words } = reportOf(saying)
  const line = sayLine(saying.reference, {
    ...(rag && rag !== 'none' ? { rag } : {}),
    ...(percent === undefined ? {} : { percent }),
    words: (turn.reader.peoplesWords && words) || '',
  })
  // Where others read along nothing is asked again, and nothing can be confirmed: it says where it can.
  const sightings = isShared(turn) ? sightingsOf(error) : []
  return { noted: false, said: line, sentence: inWords(error, turn.log), sightings }
}

/** What was overtaken, or looks personal, is asked again beside the item as it is now. */
async function askAgain(turn: Turn, reference: string, said: Report, error: unknown): Promise<Again | null> {
  if (!(error instanceof Refusal) || !['stale', 'personal'].includes(error.code)) return null
  if (error.code === 'personal' && isShared(turn)) return null
  const { row, rights } = await lookAtItem(turn.desk, turn.actor, reference)
  if (!row || !rights.includes('update') || row.lifecycle === 'proposed for closure') return null
  const { rag, percent } = row
  const typed = {
    rag: said.rag ?? rag,
    percent: said.percent ?? percent,
    words: typedAgain(said.words ?? '', turn),
  }
  return { row, typed, isPersonal: error.code === 'personal' }
}
