import type { SheetRow } from '../../domain/views/sheet.ts'

export const groupNames = ['Late', 'Due soon', 'Worth a word', 'The others', 'With the chair'] as const
export type GroupName = (typeof groupNames)[number]
export type Group = { name: GroupName; rows: SheetRow[] }

/** What somebody leads, the most worrying first; within a group as it came, the latest first. Empty groups are left out. */
export function groupsOf(rows: readonly SheetRow[]): Group[] {
  const byName = Map.groupBy(rows, groupOf)
  return groupNames.flatMap(name => {
    const found = byName.get(name)
    return found ? [{ name, rows: found }] : []
  })
}

function groupOf({ lifecycle, signals, rag, watermelon }: SheetRow): GroupName {
  if (lifecycle === 'proposed for closure') return 'With the chair'
  const names = signals.map(({ name }) => name)
  if (names.includes('overdue')) return 'Late'
  if (names.includes('due soon')) return 'Due soon'
  const silent = names.includes('no update') || names.includes('never updated')
  return rag === 'red' || watermelon || silent ? 'Worth a word' : 'The others'
}

/** The same groups with what is known now: what is being written on neither moves nor goes, and its facts are kept up to date. */
export function stillGroups(groups: readonly Group[], rows: readonly SheetRow[]): Group[] {
  const now = new Map(rows.map(row => [row.itemId, row]))
  return groups.map(({ name, rows: kept }) => ({ name, rows: kept.map(row => now.get(row.itemId) ?? row) }))
}

/** What can be reported on, and was not today. */
export function unheard(rows: readonly SheetRow[], today: string): SheetRow[] {
  return rows.filter(row => takesReports(row) && !(row.updates > 0 && row.heardOn === today))
}

/** What waits for the chair takes no reports until she has decided. */
export function takesReports({ lifecycle, rights }: SheetRow): boolean {
  return lifecycle !== 'proposed for closure' && rights.includes('update')
}
