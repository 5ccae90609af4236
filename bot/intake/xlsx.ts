import type { CellValue, SheetData } from 'read-excel-file/universal'
import readSheets from 'read-excel-file/universal'
import type { Block, Cell } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'
import { cellOfText } from './csv.ts'
import { mostCells } from './limits.ts'

/**
 * Each sheet is one table, under its name as a heading when there are several. `sheets` are the raw parts, looked at before the library opens the
 * file: it lays out every row down to the furthest cell, so one cell in the last corner of a sheet would exhaust memory.
 */
export async function xlsxBlocks(bytes: Uint8Array, sheets: Buffer[]): Promise<Block[]> {
  for (const sheet of sheets) refuseWideSheet(sheet)
  const read = await readSheets(new Uint8Array(bytes).buffer)
  const filled = read.filter(({ data }) => data.length > 0)
  return filled.flatMap(({ sheet, data }) => sheetBlocks(sheet, data, filled.length > 1))
}

function sheetBlocks(name: string, data: SheetData, isOneOfSeveral: boolean): Block[] {
  const rows = data.map((values, index) => ({
    place: `sheet ${name}, row ${index + 1}`,
    cells: values.map(cellOf),
  }))
  const filled = rows.filter(row => row.cells.some(cell => cell.lines.length > 0))
  if (filled.length === 0) return []
  const place = `sheet ${name}`
  const heading: Block = { kind: 'line', place, line: { style: { as: 'heading', level: 4 }, text: name } }
  const table: Block = { kind: 'table', place, rows: filled }
  return isOneOfSeveral && isNamed(name) ? [heading, table] : [table]
}

/** "Sheet1" is nobody's heading. */
function isNamed(name: string): boolean {
  return !/^(sheet|tabelle|feuil)\s*\d+$/i.test(name)
}

function cellOf(value: CellValue | null): Cell {
  if (value === null) return { lines: [] }
  return cellOfText(value instanceof Date ? dayOf(value) : String(value))
}

/** Excel has no time zone: the library hands a day over as midnight UTC. */
function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

function refuseWideSheet(part: Buffer): void {
  let [furthestRow, furthestColumn] = [0, 0]
  for (const [, column = '', row] of part
    .toString('latin1')
    .matchAll(/<(?:\w+:)?c\s(?:[^<>]{0,200}?\s)?r="([A-Z]+)(\d+)"[^<>]*(?<!\/)>/g)) {
    furthestRow = Math.max(furthestRow, Number(row))
    furthestColumn = Math.max(furthestColumn, columnNumber(column))
  }
  if (furthestRow * furthestColumn <= mostCells) return
  throw new Refusal(
    'too large',
    'A sheet of this workbook has a cell far away from the rest. Delete what lies outside the plan.',
    {
      reason: 'cells',
    },
  )
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
