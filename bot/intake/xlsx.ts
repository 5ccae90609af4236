import type { CellValue, SheetData } from 'read-excel-file/universal'
import readSheets from 'read-excel-file/universal'
import type { Block, Cell } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'
import { cellOfText } from './csv.ts'
import { mostCells } from './limits.ts'
import type { Range, SheetShape, ShownAs } from './sheetShapes.ts'
import { columnNumber, sheetShapesOf } from './sheetShapes.ts'

/**
 * Each sheet is one table, under its name as a heading when there are several. `parts` are the raw files, looked at before the library opens the
 * workbook: it lays out every row down to the furthest cell, so one cell in the last corner of a sheet would exhaust memory.
 */
export async function xlsxBlocks(bytes: Uint8Array, parts: ReadonlyMap<string, Buffer>): Promise<Block[]> {
  for (const [name, part] of parts) if (isSheet(name)) refuseWideSheet(part)
  const shapes = sheetShapesOf(parts)
  const read = await readSheets(new Uint8Array(bytes).buffer)
  // A sheet that is only a chart has no data.
  const filled = read.filter(({ data }) => data?.length > 0)
  return filled.flatMap(({ sheet, data }) => sheetBlocks(sheet, data, shapes.get(sheet), filled.length > 1))
}

export function isSheet(name: string): boolean {
  return name.startsWith('xl/worksheets/') && name.endsWith('.xml')
}

function sheetBlocks(
  name: string,
  data: SheetData,
  shape: SheetShape | undefined,
  isOneOfSeveral: boolean,
): Block[] {
  const grid = data.map((values, row) =>
    values.map((value, column) => cellOf(value, shape?.shownAs(row, column))),
  )
  merge(grid, shape?.merged ?? [])
  const rows = grid.map((cells, index) => ({ place: `sheet ${name}, row ${index + 1}`, cells }))
  const filled = rows.filter(row => row.cells.some(cell => cell.lines.length > 0 && !cell.repeated))
  if (filled.length === 0) return []
  const place = `sheet ${name}`
  const heading: Block = { kind: 'line', place, line: { style: { as: 'heading', level: 4 }, text: name } }
  const table: Block = { kind: 'table', place, rows: filled }
  return isOneOfSeveral && isNamed(name) ? [heading, table] : [table]
}

/** Excel keeps the words of a merged range in its first cell only; a person reads them in each row it covers. */
function merge(grid: Cell[][], merged: readonly Range[]): void {
  let covered = 0
  for (const { top, left, bottom, right } of merged) {
    const first = grid[top]?.[left]
    if (!first || first.lines.length === 0) continue
    const across = Math.min(right + 1, grid[top]?.length ?? 0) - left
    if (across > 1) first.across = across
    const below = grid.slice(top + 1, bottom + 1)
    covered += below.length
    if (covered > mostCells) throw tooFar()
    for (const row of below) row[left] = { ...first, repeated: true }
  }
}

/** "Sheet1" is nobody's heading. */
function isNamed(name: string): boolean {
  return !/^(sheet|tabelle|feuil)\s*\d+$/i.test(name)
}

function cellOf(value: CellValue | null, shownAs: ShownAs | undefined): Cell {
  if (value === null) return { lines: [] }
  return cellOfText(value instanceof Date ? dayOf(value, shownAs) : wordsOf(value, shownAs))
}

/** 0.6 is kept where 60% is shown. */
function wordsOf(value: CellValue, shownAs: ShownAs | undefined): string {
  const isShare = shownAs === 'percent' && typeof value === 'number'
  return isShare ? `${Number((value * 100).toFixed(2))}%` : String(value)
}

/** Excel has no time zone: the library hands a day over as midnight UTC. Where only its month is shown, the day was never written. */
function dayOf(date: Date, shownAs: ShownAs | undefined): string {
  if (Number.isNaN(date.getTime())) return ''
  return shownAs === 'month' ? month.format(date) : date.toISOString().slice(0, 10)
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function refuseWideSheet(part: Buffer): void {
  let [furthestRow, furthestColumn] = [0, 0]
  for (const [, column = '', row] of part
    .toString('latin1')
    .matchAll(/<(?:\w+:)?c\s(?:[^<>]{0,200}?\s)?r="([A-Z]+)(\d+)"[^<>]*(?<!\/)>/g)) {
    furthestRow = Math.max(furthestRow, Number(row))
    furthestColumn = Math.max(furthestColumn, columnNumber(column))
  }
  if (furthestRow * furthestColumn <= mostCells) return
  throw tooFar()
}

function tooFar(): Refusal {
  return new Refusal(
    'too large',
    'A sheet of this workbook has a cell far away from the rest. Delete what lies outside the plan.',
    {
      reason: 'cells',
    },
  )
}
