import { isCalled } from './columns.ts'
import { dayOfSerial, daysIn } from './dates.ts'
import type { ProposedLine } from './proposal.ts'
import type { Reader } from './rowReader.ts'
import { wordsIn } from './rowReader.ts'
import { quoted } from './wording.ts'

type Due = Pick<ProposedLine, 'dueOn' | 'timescale' | 'marks'>

/** By when a row wants its work done: a day, or what the row says where that is none. */
export function readDue(reader: Reader): Due {
  const said = reader.dues
    .map(column => ({ column, words: wordsIn(column, reader) }))
    .filter(({ words }) => words !== '')
  const revised = said.find(({ column }) => isCalled(column, reader.vocabulary.revised))
  const [only] = revised ? [revised] : said
  if (!only) return { marks: [] }
  const due = readDay(only.words, reader)
  if (revised && due.dueOn && said.length > 1) {
    reader.draft.note(
      'guessed',
      reader.row.place,
      `Two due days are given; the one under ${quoted(only.column.words)} was read`,
    )
    return { dueOn: due.dueOn, marks: [...due.marks, 'guessed'] }
  }
  return due
}

function readDay(words: string, { draft, order, row: { place } }: Reader): Due {
  const counted = dayOfSerial(words)
  if (counted) {
    draft.note('guessed', place, `${quoted(words)} was read as the number of a day: ${counted}`)
    return { dueOn: counted, marks: ['guessed'] }
  }
  const days = new Map(daysIn(words).map(day => [day.on, day]))
  const [day] = days.values()
  if (!day) {
    draft.noteOften('not recorded', place, `${quoted(words)} is not a day, so no due day was set`)
    return { timescale: words, marks: [] }
  }
  if (days.size > 1) {
    draft.note('ambiguous', place, `More than one day is given, so none was set: ${quoted(words)}`)
    return { timescale: words, marks: ['ambiguous'] }
  }
  if (!day.ambiguous || order === 'day first') return { dueOn: day.on, marks: [] }
  if (order === 'month first') {
    draft.note(
      'ambiguous',
      place,
      `Other dates here put the month first, so no day was set from ${quoted(words)}`,
    )
    return { timescale: words, marks: ['ambiguous'] }
  }
  draft.note('ambiguous', place, `${quoted(words)} was read as day, month, year: ${day.on}`)
  return { dueOn: day.on, marks: ['ambiguous'] }
}
