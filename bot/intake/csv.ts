import { parse } from 'csv-parse/sync'
import type { Block, Cell } from '../../domain/reading/document.ts'
import { linesOfRun } from './bullets.ts'
import { mostRows } from './limits.ts'

/** One table. Reading stops just past the limit, so that a file of a million rows is refused without being held. */
export function csvBlocks(text: string): Block[] {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    to: mostRows + 1,
  })
  const rows = records.map((record, index) => ({ place: `row ${index + 1}`, cells: record.map(cellOfText) }))
  return rows.length === 0 ? [] : [{ kind: 'table', place: 'table 1', rows }]
}

/** A spreadsheet cell: each line of it is a line of ours. */
export function cellOfText(text: string): Cell {
  return { lines: text.split(/\r\n|\n|\r/).flatMap(line => linesOfRun(line, { as: 'text' })) }
}

/** British Excel writes commas, continental Excel semicolons, a copied range tabs. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000)
  const counts = [',', ';', '\t'].map(mark => ({ mark, count: head.split(mark).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark
}
