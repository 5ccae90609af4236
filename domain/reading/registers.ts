import type { Table } from './document.ts'
import type { KnownTable, Layout } from './tables.ts'
import { phraseAt, tokensOf } from './wording.ts'

/**
 * A report that holds a plan may hold a register of risks too: what mitigates a risk is no action of the plan. Alone in its document it
 * is what there is to read.
 */
export function withoutRegisters(layout: Layout): Layout {
  const registers = layout.tables.filter(isRegister)
  if (registers.length === 0 || registers.length === layout.tables.length) return layout
  const tables = layout.tables.filter(table => !registers.includes(table))
  return { ...layout, tables, unknown: [...layout.unknown, ...registers.map(asFound)] }
}

function isRegister({ kind, columns }: KnownTable): boolean {
  const first = columns.find(({ role, words }) => role !== 'number' && words !== '')
  return kind === 'action plan' && phraseAt(tokensOf(first?.words ?? ''), ['risk']) === 0
}

/** With the headings that say what it is. */
function asFound({ place, columns, rows }: KnownTable): Table {
  const headings = columns.map(({ words }) => ({ lines: [{ style: { as: 'text' as const }, text: words }] }))
  return { kind: 'table', place, rows: [{ place, cells: headings }, ...rows] }
}
