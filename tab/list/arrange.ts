import { LifecycleState } from '../../domain/lifecycle.ts'
import { ragWord, worstFirst } from '../../domain/rag.ts'
import { capitalised } from '../../domain/reading/wording.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import type { GroupName, SortName, View } from './view.ts'

/** What a thread and an element are called, in the order of the board. */
export type Scope = { itemId: string; text: string }
export type Scopes = { threads: readonly Scope[]; elements: readonly Scope[] }

/** One line of the sheet: a heading over the rows of a group, or a row. An action of two threads has a line in each. */
export type Line =
  | { kind: 'group'; key: string; words: string; rows: SheetRow[] }
  | { kind: 'row'; key: string; row: SheetRow }

/** The lines of a sheet, in the order asked for; rows that say the same keep the order of the plan. */
export function arrange(rows: readonly SheetRow[], view: View, scopes: Scopes): Line[] {
  const ordered = view.sort ? sorted(rows, view.sort, view.down ?? false) : rows
  if (!view.group) return ordered.map(row => ({ kind: 'row', key: row.itemId, row }))
  return grouped(ordered, view.group, scopes).flatMap(({ key, words, rows: under }) => [
    { kind: 'group', key, words, rows: under } as const,
    ...under.map(row => ({ kind: 'row', key: `${key} ${row.itemId}`, row }) as const),
  ])
}

type Key = string | number | null

const collator = new Intl.Collator('en-GB', { numeric: true })

/** What is not said comes last, whichever way the rest is turned. */
function sorted(rows: readonly SheetRow[], sort: SortName, down: boolean): SheetRow[] {
  const keyed = rows.map(row => ({ row, key: keys[sort](row) }))
  const turn = down ? -1 : 1
  return keyed.sort((one, other) => compare(one.key, other.key, turn)).map(({ row }) => row)
}

function compare(one: Key, other: Key, turn: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  if (typeof one === 'number' && typeof other === 'number') return turn * (one - other)
  return turn * collator.compare(String(one), String(other))
}

const lifecycles = LifecycleState.options

const keys: Record<SortName, (row: SheetRow) => Key> = {
  reference: ({ reference }) => Number(reference.slice(1)),
  text: ({ text }) => text,
  lead: ({ lead, hasLead }) => (hasLead ? lead : null),
  due: ({ dueOn }) => (dueOn === null ? null : Number(dueOn.replaceAll('-', ''))),
  lifecycle: ({ lifecycle }) => lifecycles.indexOf(lifecycle),
  rag: ({ rag }) => worstFirst.indexOf(rag),
  // The more the record says against it the higher; what contradicts a green counts before anything else.
  signals: ({ signals }) =>
    signals.length === 0 ? null : -signals.reduce((sum, { contradicts }) => sum + (contradicts ? 100 : 1), 0),
  updated: ({ heardOn }) => Number(heardOn.replaceAll('-', '')),
}

type Group = { key: string; words: string; rows: SheetRow[] }

function grouped(rows: readonly SheetRow[], group: GroupName, scopes: Scopes): Group[] {
  if (group === 'thread') return byScope(rows, scopes.threads, 'In no golden thread')
  if (group === 'element') return byScope(rows, scopes.elements, 'Of no element')
  const found = Map.groupBy(rows, row => nameIn(row, group))
  return orderOf(group, [...found.keys()]).map(name => ({
    key: `${group} ${name}`,
    words: name ?? missing[group],
    rows: found.get(name) ?? [],
  }))
}

function byScope(rows: readonly SheetRow[], named: readonly Scope[], none: string): Group[] {
  const ids = new Set(named.map(({ itemId }) => itemId))
  const left = rows.filter(row => !row.scopes.some(id => ids.has(id)))
  const within = named.map(({ itemId, text }) => ({
    key: itemId,
    words: text,
    rows: rows.filter(row => row.scopes.includes(itemId)),
  }))
  return [...within, { key: 'none', words: none, rows: left }].filter(each => each.rows.length > 0)
}

type Named = Exclude<GroupName, 'thread' | 'element'>

const missing: Record<Named, string> = {
  lead: 'No lead',
  agency: 'No agency',
  lifecycle: '',
  rag: '',
}

function nameIn(row: SheetRow, group: Named): string | null {
  switch (group) {
    case 'lead':
      return row.hasLead ? row.lead : null
    case 'agency':
      return row.agency
    case 'lifecycle':
      return capitalised(row.lifecycle)
    case 'rag':
      return ragWord(row.rag)
  }
}

/** What nobody has taken on is said first; colours from the worst, the lifecycle as it goes, names by the alphabet. */
function orderOf(group: Named, names: (string | null)[]): (string | null)[] {
  if (group === 'rag') return worstFirst.map(ragWord).filter(word => names.includes(word))
  if (group === 'lifecycle') return lifecycles.map(capitalised).filter(word => names.includes(word))
  return names.sort((one, other) => {
    if (one === null || other === null) return Number(other === null) - Number(one === null)
    return collator.compare(one, other)
  })
}
