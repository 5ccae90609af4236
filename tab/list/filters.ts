import { type Rag, ragWord } from '../../domain/rag.ts'
import type { Filters } from '../route.ts'

type Name = Exclude<keyof Filters, 'kind'>

export type Chip = { name: Name; words: string }

/** What a list is narrowed to, in words; taking a chip away widens it again. `within` is named by `nameOf`. */
export function chipsOf(filters: Filters, nameOf: (itemId: string) => string): Chip[] {
  const chips: Chip[] = []
  for (const name of order) {
    const value = filters[name]
    if (value === undefined) continue
    chips.push({ name, words: wordsFor(name, value, nameOf) })
  }
  return chips
}

export function withoutChip(filters: Filters, name: Name): Filters {
  const { [name]: _gone, ...rest } = filters
  return { ...rest, kind: filters.kind }
}

/** The narrowings people ask for most, offered while they are not already chosen. */
export function offersFor(filters: Filters): { words: string; filters: Filters }[] {
  return offered
    .filter(([, narrowing]) => filters[chiefOf(narrowing)] === undefined)
    .map(([words, narrowing]) => ({ words, filters: { ...filters, ...narrowing } }))
}

const order: readonly Name[] = [
  'mine',
  'open',
  'lifecycle',
  'rag',
  'exception',
  'late',
  'watermelon',
  'direction',
  'noLead',
  'noDay',
  'neverUpdated',
  'within',
  'source',
  'words',
]

const offered: [string, Partial<Filters>][] = [
  ['Mine', { mine: true }],
  ['Red', { open: true, rag: 'red' }],
  ['Late', { open: true, late: true }],
  ['No lead', { open: true, noLead: true }],
  ['No due day', { open: true, noDay: true }],
  ['Never updated', { open: true, neverUpdated: true }],
]

/** "Red" is offered to whoever has only asked for what is open. */
function chiefOf(narrowing: Partial<Filters>): Name {
  return order.find(name => name !== 'open' && name in narrowing) ?? 'open'
}

type YesNo = 'mine' | 'open' | 'exception' | 'late' | 'watermelon' | 'noLead' | 'noDay' | 'neverUpdated'

const yesNo: Record<YesNo, [yes: string, no: string]> = {
  mine: ['Mine', 'Not mine'],
  open: ['Open', 'Closed'],
  exception: ['Late or Red', 'Neither late nor Red'],
  late: ['Late', 'Not late'],
  watermelon: ['Hard to believe', 'Believable'],
  noLead: ['No lead', 'With a lead'],
  noDay: ['No due day', 'With a due day'],
  neverUpdated: ['Never updated', 'Updated'],
}

function wordsFor(name: Name, value: string | boolean, nameOf: (itemId: string) => string): string {
  if (typeof value === 'boolean') return yesNo[name as YesNo][value ? 0 : 1]
  switch (name) {
    case 'rag':
      return ragWord(value as Rag)
    case 'direction':
      return value === 'worse' ? 'Worse since the last meeting' : 'Better since the last meeting'
    case 'within':
      return nameOf(value)
    case 'source':
      return `Source: ${value}`
    case 'words':
      return `“${value}”`
    default:
      return value.charAt(0).toUpperCase() + value.slice(1)
  }
}
