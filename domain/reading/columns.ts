import type { Cell } from './document.ts'
import { levelColumns } from './levels.ts'
import type { Proposal } from './proposal.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { phraseAt, tokensOf } from './wording.ts'

/** A column of a table by the words at its head. `fit` is the part of those words that says so: "Action" fits better than "Date action agreed". */
export type Column = {
  at: number
  words: string
  role: Role | undefined
  fit: number
  /** No column is one of actions, and this one was taken for it. */
  standsIn?: true
}
export type TableKind = Proposal['kind']

export function columnsOf(cells: readonly Cell[], vocabulary: Vocabulary): Column[] {
  const columns = cells.map((cell, at) => {
    const words = textOf(cell)
    return { at, words, ...roleOf(words, vocabulary) }
  })
  return withoutSteps(withoutLevels(columns, vocabulary), vocabulary)
}

/** What a level of the scale means is no score, though its heading says "Level 1". */
function withoutLevels(columns: Column[], vocabulary: Vocabulary): Column[] {
  const levels = levelColumns(columns, vocabulary).map(({ column }) => column)
  return columns.map(column => (levels.includes(column) ? { ...column, role: 'other' } : column))
}

/** "Actions to be taken | Key milestones": the milestones are no actions of their own, however well their heading fits. */
function withoutSteps(columns: Column[], { steps }: Vocabulary): Column[] {
  const isStep = (column: Column) => column.role === 'action' && isCalled(column, steps)
  const hasActions = columns.some(column => column.role === 'action' && !isStep(column))
  return hasActions ? columns.map(column => (isStep(column) ? { ...column, fit: 0 } : column)) : columns
}

/** "Objective | Lead | By when": where no column says what is to be done, the objective does. */
export function withWork(columns: Column[], vocabulary: Vocabulary): Column[] {
  const has = (...roles: Role[]) => columns.some(column => column.role && roles.includes(column.role))
  if (kindOf(columns) || has('action', 'commitment', 'evidence') || !has('lead') || !has('due', 'rag'))
    return columns
  const [work] = standInsOf(columns, vocabulary)
  return columns.map(column => (column === work ? { ...column, role: 'action', standsIn: true } : column))
}

/** The columns that may say what is to be done where none of actions does, the likeliest first. */
export function standInsOf(columns: readonly Column[], { standIns }: Vocabulary): Column[] {
  const begins = (column: Column, word: string) => phraseAt(tokensOf(column.words), tokensOf(word)) === 0
  return [...new Set(standIns.flatMap(word => columns.filter(column => begins(column, word))))]
}

/** What a table with these columns is, or undefined when it is none of ours. */
export function kindOf(columns: readonly Column[]): TableKind | undefined {
  const has = (...roles: Role[]) => columns.some(column => column.role && roles.includes(column.role))
  const does = has('action', 'commitment')
  const isAssigned = has('lead', 'due')
  if (does && (has('vision') || (has('thread') && !isAssigned))) return 'strategy'
  if (has('evidence') && has('gap')) return 'matrix'
  if (does && has('evidence', 'gap') && (has('element') || !isAssigned)) return 'matrix'
  return does && (isAssigned || has('rag', 'status', 'progress')) ? 'action plan' : undefined
}

export function textOf(cell: Cell | undefined): string {
  return cell?.lines.map(line => line.text).join(' ') ?? ''
}

/** The columns of a role, the one its heading fits best first. */
export function columnsAs(columns: readonly Column[], ...roles: Role[]): Column[] {
  return columns
    .filter(column => column.role && roles.includes(column.role))
    .toSorted((a, b) => b.fit - a.fit || a.at - b.at)
}

/** The columns of a plan's colours from left to right: the current ones where some are called so, else all but those of an earlier time. */
export function ragColumns(columns: readonly Column[], vocabulary: Vocabulary): Column[] {
  const rags = columnsAs(columns, 'rag').toSorted((a, b) => a.at - b.at)
  const current = rags.filter(column => isCalled(column, vocabulary.revised))
  const notEarlier = rags.filter(column => !isCalled(column, vocabulary.earlier))
  return [current, notEarlier].find(some => some.length > 0) ?? rags
}

export function isCalled(column: Column, phrases: readonly string[]): boolean {
  return phrases.some(phrase => phraseAt(tokensOf(column.words), tokensOf(phrase)) >= 0)
}

/** A heading is a few words; a sentence is not one, whatever words are in it. */
const longestHeading = 12

/** The phrase that begins first decides, the longest of those: "Progress against actions" is about progress. */
function roleOf(words: string, vocabulary: Vocabulary): { role: Role | undefined; fit: number } {
  const tokens = tokensOf(words)
  if (tokens.length === 0 || tokens.length > longestHeading) return { role: undefined, fit: 0 }
  const found = phrasesOf(vocabulary)
    .map(({ role, phrase, alone }) => ({ role, alone, at: phraseAt(tokens, phrase), length: phrase.length }))
    .filter(match => match.at >= 0 && (!match.alone || match.length === tokens.length))
    .toSorted((a, b) => a.at - b.at || b.length - a.length)
  const [best] = found
  return best ? { role: best.role, fit: best.length / tokens.length } : { role: undefined, fit: 0 }
}

type Phrase = { role: Role; phrase: string[]; alone: boolean }
const phrases = new WeakMap<Vocabulary, Phrase[]>()

function phrasesOf(vocabulary: Vocabulary): Phrase[] {
  const known = phrases.get(vocabulary)
  if (known) return known
  const cut = Object.entries(vocabulary.columns).flatMap(([role, words]) =>
    words.map(word => ({ role: role as Role, phrase: tokensOf(word), alone: word.startsWith('=') })),
  )
  phrases.set(vocabulary, cut)
  return cut
}
