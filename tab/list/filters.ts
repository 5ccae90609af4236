import { ragWord } from '../../domain/rag.ts'
import { capitalised } from '../../domain/reading/wording.ts'
import type { Filters } from '../route.ts'

type Name = Exclude<keyof Filters, 'kind'>

export type Chip = { name: Name; words: string }

/** What a list is narrowed to, in words; taking a chip away widens it again. `within` is named by `nameOf`. */
export function chipsOf(filters: Filters, nameOf: (itemId: string) => string): Chip[] {
  const { lifecycle, rag, direction, within, source, words } = filters
  const said: [Name, string | false | undefined][] = [
    ['mine', filters.mine && 'Mine'],
    ['open', filters.open && 'Open'],
    ['lifecycle', lifecycle && capitalised(lifecycle)],
    ['rag', rag && ragWord(rag)],
    ['exception', filters.exception && 'Late or Red'],
    ['late', filters.late && 'Late'],
    ['watermelon', filters.watermelon && 'Hard to believe'],
    ['direction', direction && `${capitalised(direction)} since the last meeting`],
    ['noLead', filters.noLead && 'No lead'],
    ['noDay', filters.noDay && 'No due day'],
    ['neverUpdated', filters.neverUpdated && 'Never updated'],
    ['within', within && nameOf(within)],
    ['source', source && `Source: ${source}`],
    ['words', words && `“${words}”`],
  ]
  return said.flatMap(([name, chip]) => (chip ? [{ name, words: chip }] : []))
}

export function withoutChip(filters: Filters, name: Name): Filters {
  const { [name]: _gone, ...rest } = filters
  return { ...rest, kind: filters.kind }
}

/** The narrowings people ask for most, offered while they are not already chosen. */
export function offersFor(filters: Filters): { words: string; filters: Filters }[] {
  return offered
    .filter(([, chief]) => filters[chief] === undefined)
    .map(([words, , narrowing]) => ({ words, filters: { ...filters, ...narrowing } }))
}

/** The word, the filter that tells whether it is already chosen, and what it adds. */
const offered: [string, Name, Partial<Filters>][] = [
  ['Mine', 'mine', { mine: true }],
  ['Red', 'rag', { open: true, rag: 'red' }],
  ['Late', 'late', { open: true, late: true }],
  ['No lead', 'noLead', { open: true, noLead: true }],
  ['No due day', 'noDay', { open: true, noDay: true }],
  ['Never updated', 'neverUpdated', { open: true, neverUpdated: true }],
]
