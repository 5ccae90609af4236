import type { Column } from './columns.ts'
import { columnsAs, isCalled, textOf } from './columns.ts'
import type { WholeRow } from './cutRows.ts'
import { dayOrMonthIn } from './dates.ts'
import type { ScoreCell } from './elements.ts'
import type { LevelColumn } from './levels.ts'
import { isTick, levelColumns } from './levels.ts'
import { type Scale, scaleIn, scoreOf } from './scores.ts'
import type { KnownTable } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'

/** What the columns of scores say of a row: the score that counts now, or why none of them does. */
export function scoreReader(table: KnownTable, vocabulary: Vocabulary): (row: WholeRow) => ScoreCell {
  const all = nowIn(table, vocabulary)
  const counts = scoreColumn(table, vocabulary)
  const levels = levelColumns(table.columns, vocabulary)
  return row => {
    const said = saidIn(row, all)
    const cell = counts ? scoreUnder(counts, said) : scoreOfAll(said)
    return cell.why ? cell : withLevels(cell, said, { row, levels, vocabulary })
  }
}

/** What the document says its elements are scored on, in the heading of a column of scores. */
export function scaleOf(tables: readonly KnownTable[], vocabulary: Vocabulary): Scale {
  const columns = tables.flatMap(table => nowIn(table, vocabulary))
  return columns.map(({ words }) => scaleIn(words)).find(Boolean)
}

/** The column whose scores count now; undefined where there is none, or several and nothing says which. */
export function scoreColumn(table: KnownTable, vocabulary: Vocabulary): Column | undefined {
  const left = countingNow(nowIn(table, vocabulary), table, vocabulary)
  // "Maturity level | Score": the level in words beside its number.
  const scored = left.length > 1 ? left.filter(column => isScored(table, column)) : left
  return scored.length === 1 ? scored[0] : undefined
}

/** Without those that say where it should get to. */
function nowIn({ columns }: KnownTable, { aimed }: Vocabulary): Column[] {
  const scores = columnsAs(columns, 'score').filter(column => !isCalled(column, aimed))
  return scores.toSorted((a, b) => a.at - b.at)
}

/** Whatever its heading says of a column, of its time or of who agreed it, must hold; where they disagree none counts. */
function countingNow(all: Column[], table: KnownTable, vocabulary: Vocabulary): Column[] {
  const notEarlier = all.filter(column => !isCalled(column, vocabulary.earlier))
  const left = notEarlier.length > 0 ? notEarlier : all
  const called = (phrases: readonly string[]) => left.filter(column => isCalled(column, phrases))
  const telling = [called(vocabulary.latest), called(vocabulary.settled), latestOf(left, table)]
  return telling
    .filter(some => some.length > 0)
    .reduce((still, some) => still.filter(column => some.includes(column)), left)
}

/** A year in which nothing was scored yet is not the latest. */
function latestOf(columns: readonly Column[], table: KnownTable): Column[] {
  const scored = columns.filter(column => isScored(table, column))
  const dated = scored.map(column => ({ column, on: whenOf(column.words) }))
  const last = dated.reduce((latest, { on = '' }) => (on > latest ? on : latest), '')
  return dated.every(({ on }) => on !== undefined)
    ? dated.filter(({ on }) => on === last).map(({ column }) => column)
    : []
}

/** "2026-03", "2026 Q2", "2026" or "Q2", as precise as the heading is. */
function whenOf(heading: string): string | undefined {
  const year = /\b20\d\d\b/.exec(heading)?.[0]
  const quarter = /\bQ[1-4]\b/i.exec(heading)?.[0].toUpperCase()
  return dayOrMonthIn(heading) ?? ([year, quarter].filter(Boolean).join(' ') || undefined)
}

function isScored({ rows }: KnownTable, { at, words }: Column): boolean {
  return rows.some(({ cells }) => scoreOf(textOf(cells[at]), scaleIn(words)) !== null)
}

type Said = { column: Column; words: string; score: number | null }

function saidIn(row: WholeRow, columns: readonly Column[]): Said[] {
  return columns.flatMap(column => {
    const words = (row.columns[column.at] ?? []).map(line => line.text).join(' ')
    return words === '' ? [] : [{ column, words, score: scoreOf(words, scaleIn(column.words)) }]
  })
}

function scoreUnder(column: Column, said: readonly Said[]): ScoreCell {
  const scale = scaleIn(column.words)
  const own = said.find(one => one.column === column)
  const others = said.filter(one => one !== own && one.score !== null)
  if (!own && others.length > 0) {
    const why = `${quoted(column.words)} says none, and ${listed(others)} was not taken for it`
    return { words: '', scale, why }
  }
  const isChosen = own && own.score !== null && others.some(({ score }) => score !== own.score)
  return {
    words: own?.words ?? '',
    scale,
    ...(isChosen && { guess: `Several scores are given; the one under ${quoted(column.words)} was read` }),
  }
}

type Levels = { row: WholeRow; levels: readonly LevelColumn[]; vocabulary: Vocabulary }

/** The level that is ticked, where no score is written; a number among the levels may count anything. */
function withLevels(cell: ScoreCell, said: readonly Said[], { row, levels, vocabulary }: Levels): ScoreCell {
  const marks = levels.flatMap(({ column, level }) =>
    saidIn(row, [column]).map(one => ({ ...one, level, isTick: isTick(one.words, vocabulary) })),
  )
  const ticked = marks.filter(one => one.isTick)
  const [tick, ...others] = ticked
  const written = said.filter(({ score }) => score !== null)
  const isOther = written.some(({ score }) => ticked.some(({ level }) => level !== score))
  if (isOther)
    return { words: '', scale: undefined, why: `the document shows ${listed([...ticked, ...written])}` }
  if (cell.words !== '') return cell
  if (tick && others.length === 0)
    return {
      words: String(tick.level),
      scale: undefined,
      guess: `${quoted(tick.words)} under ${quoted(tick.column.words)} was read as the score`,
    }
  const unclear = ticked.length > 0 ? ticked : marks.filter(({ score }) => score !== null)
  return unclear.length > 0 ? { ...cell, why: `the document shows ${listed(unclear)}` } : cell
}

/** None of them is the one that counts: a score that all of them give is the score, and else none is. */
function scoreOfAll(said: readonly Said[]): ScoreCell {
  const [first] = said
  const isOne = said.length > 1 && said.every(({ score }) => score !== null && score === first?.score)
  if (!first || isOne) return { words: first?.words ?? '', scale: scaleIn(first?.column.words ?? '') }
  const why = `several columns could give it (${listed(said)}), and nothing says which counts`
  return { words: '', scale: undefined, why }
}

function listed(said: readonly Said[]): string {
  return said.map(({ column, words }) => `${quoted(words)} under ${quoted(column.words)}`).join(', ')
}
