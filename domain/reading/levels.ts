import type { Column } from './columns.ts'
import { scaleIn } from './scores.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, tokensOf } from './wording.ts'

/** A column that describes one level of the scale. */
export type LevelColumn = { column: Column; level: number }

/** "Level 1 | Level 2 | Level 3": one alone may be anything, and "Level (1 to 4)" is the score. */
export function levelColumns(columns: readonly Column[], vocabulary: Vocabulary): LevelColumn[] {
  const named = columns.flatMap(column => {
    const level = mayDescribe(column) ? levelIn(column.words, vocabulary) : undefined
    return level === undefined ? [] : [{ column, level }]
  })
  return new Set(named.map(({ level }) => level)).size > 1 ? named : []
}

/** What is plainly a mark and nothing else: "X", "[x]", "✓". */
export function isTick(words: string, { ticks }: Vocabulary): boolean {
  return ticks.includes(words.toLowerCase().replace(/^[\s([]+|[\s)\].]+$/g, ''))
}

function mayDescribe({ role }: Column): boolean {
  return role === undefined || role === 'score' || role === 'status' || role === 'other'
}

function levelIn(heading: string, { levels }: Vocabulary): number | undefined {
  if (scaleIn(heading)) return undefined
  const tokens = tokensOf(heading)
  const at = levels.map(word => phraseAt(tokens, [word])).find(found => found >= 0)
  const said = at === undefined ? '' : (tokens[at + 1] ?? '')
  const level = /^\d{1,2}$/.test(said) ? Number(said) : numbers.indexOf(said)
  return level >= 0 && level <= 10 ? level : undefined
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']
