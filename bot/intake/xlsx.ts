import type { CellValue, SheetData } from 'read-excel-file/universal'
import readSheets from 'read-excel-file/universal'
import type { Block, Cell, Document, NotShown } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'
import { cellOfText } from './csv.ts'
import { mostCells } from './limits.ts'
import { hiddenIn, isFilled, struckCell, struckIn } from './sheetNotShown.ts'
import type { Range, SheetShape, ShownAs } from './sheetShapes.ts'
import { columnNumber, sheetShapesOf } from './sheetShapes.ts'

/**
 * Each sheet is one table, under its name as a heading when there are several. `parts` are the raw files, looked at before the library opens the
 * workbook: it lays out every row down to the furthest cell, so one cell in the last corner of a sheet would exhaust memory.
 */
export async function xlsxBlocks(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Buffer>,
): Promise<Pick<Document, 'blocks' | 'leftOut'>> {
  for (const [name, part] of parts) if (isSheet(name)) refuseWideSheet(part)
  const shapes = sheetShapesOf(parts)
  const read = await readSheets(new Uint8Array(bytes).buffer)
  // A sheet that is only a chart has no data.
  const filled = read.filter(({ data }) => data?.length > 0)
  const isHidden = (sheet: string) => shapes.get(sheet)?.isHidden === true
  const shown = filled.filter(({ sheet }) => !isHidden(sheet))
  const sheets = shown.map(({ sheet, data }) => contentOf(sheet, data, shapes.get(sheet), shown.length > 1))
  const hidden = filled.filter(({ sheet }) => isHidden(sheet))
  return {
    blocks: sheets.flatMap(({ blocks }) => blocks),
    leftOut: [
      ...sheets.flatMap(({ leftOut }) => leftOut),
      ...hidden.map(({ sheet }) => ({
        place: `sheet ${sheet}`,
        text: 'This sheet is hidden, so it was left out',
      })),
    ],
  }
}

export function isSheet(name: string): boolean {
  return name.startsWith('xl/worksheets/') && name.endsWith('.xml')
}

type Content = { blocks: Block[]; leftOut: NotShown[] }

function contentOf(
  name: string,
  data: SheetData,
  shape: SheetShape | undefined,
  isOneOfSeveral: boolean,
): Content {
  const grid = data.map((values, row) =>
    values.map((value, column) => {
      const cell = cellOf(value ?? shape?.errorIn(row, column) ?? null, shape?.shownAs(row, column))
      return shape?.isStruck(row, column) ? struckCell(cell) : cell
    }),
  )
  const leftOut = shape ? [...hiddenIn(grid, shape, name), ...struckIn(grid, shape, name)] : []
  merge(grid, shape)
  const rows = grid.map((cells, index) => ({
    place: `sheet ${name}, row ${index + 1}`,
    cells: cells.filter((_, column) => !shape?.isHiddenColumn(column)),
  }))
  const filled = rows.filter(
    ({ cells }, index) =>
      !shape?.hiddenRows.has(index) && cells.some(cell => !cell.repeated && isFilled(cell)),
  )
  if (filled.length === 0) return { blocks: [], leftOut }
  const place = `sheet ${name}`
  const heading: Block = { kind: 'line', place, line: { style: { as: 'heading', level: 4 }, text: name } }
  const table: Block = { kind: 'table', place, rows: filled }
  return { blocks: isOneOfSeveral && isNamed(name) ? [heading, table] : [table], leftOut }
}

/** Excel keeps the words of a merged range in its first cell only; a person reads them in each row it covers. */
function merge(grid: Cell[][], shape: SheetShape | undefined): void {
  let covered = 0
  for (const range of shape?.merged ?? []) {
    const cell = grid[range.top]?.[range.left]
    if (!cell || !isFilled(cell)) continue
    const { rows, columns } = shownOf(range, grid, shape)
    const [left, ...others] = columns
    const [top, ...below] = rows
    covered += rows.length
    if (covered > mostCells) throw tooFar()
    if (left === undefined || top === undefined) continue
    const first = others.length > 0 ? { ...cell, across: columns.length } : cell
    for (const row of below) setCell(grid, row, left, { ...first, repeated: true })
    setCell(grid, top, left, first)
  }
}

/** The rows and columns of a merged range that are to be seen: there its words stand. */
function shownOf({ top, left, bottom, right }: Range, grid: Cell[][], shape: SheetShape | undefined) {
  const rows: number[] = []
  for (let row = top; row <= bottom && row < grid.length; row += 1)
    if (!shape?.hiddenRows.has(row)) rows.push(row)
  const columns: number[] = []
  for (let column = left; column <= right && column < (grid[top]?.length ?? 0); column += 1)
    if (!shape?.isHiddenColumn(column)) columns.push(column)
  return { rows, columns }
}

function setCell(grid: Cell[][], row: number, column: number, cell: Cell): void {
  const cells = grid[row]
  if (cells) cells[column] = cell
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
