import { CsvError, parse } from 'csv-parse/sync'
import type { Block, Cell } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'
import { linesOfRun } from './bullets.ts'
import { mostRows, refuseLines } from './limits.ts'

/** One table. Reading stops just past the limit, so that a file of a million rows is refused without being held. */
export function csvBlocks(text: string): Block[] {
  const separator = separatorLine.exec(text)
  const records = recordsOf(text.slice(separator?.[0].length ?? 0), separator?.[1] ?? delimiterOf(text))
  const first = separator ? 2 : 1
  const rows = records.map((record, index) => ({
    place: `row ${index + first}`,
    cells: record.map(cellOfText),
  }))
  return rows.length === 0 ? [] : [{ kind: 'table', place: 'table 1', rows }]
}

/** A spreadsheet cell: each line of it is a line of ours. */
export function cellOfText(text: string): Cell {
  const lines = text.split(/\r\n|\n|\r/).flatMap(line => linesOfRun(line, { as: 'text' }))
  refuseLines(lines.length)
  return { lines }
}

/** Excel's own word for what stands between the cells, in a line of its own above them. */
const separatorLine = /^\uFEFF?sep=(.)\r?(?:\n|$)/i

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: mostRows + 1,
    })
  } catch (cause) {
    throw cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED' ? unclosedQuote() : cause
  }
}

function unclosedQuote(): Refusal {
  return new Refusal(
    'not readable',
    'A quotation mark in this file opens and never closes, so its rows run together. Open it, close or remove the mark, and save it again.',
    { reason: 'unclosed quote' },
  )
}

/** British Excel writes commas, continental Excel semicolons, a copied range tabs, a database pipes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000)
  const counts = [',', ';', '\t', '|'].map(mark => ({ mark, count: head.split(mark).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark
}
