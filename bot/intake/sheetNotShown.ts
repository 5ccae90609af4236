import type { Cell, NotShown } from '../../domain/reading/document.ts'
import { struckAt } from './html.ts'
import type { SheetShape } from './sheetShapes.ts'
import { columnLetters } from './sheetShapes.ts'

/** What somebody hid they did not mean to hand on. Only what holds words is told of. */
export function hiddenIn(
  grid: Cell[][],
  { hiddenRows, isHiddenColumn }: SheetShape,
  name: string,
): NotShown[] {
  const rows = [...hiddenRows].filter(row => grid[row]?.some(isFilled)).toSorted((a, b) => a - b)
  const widest = grid.reduce((most, cells) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: widest }, (_, at) => at).filter(
    at => isHiddenColumn(at) && grid.some((cells, row) => !hiddenRows.has(row) && isFilled(cells[at])),
  )
  return [
    ...saidHidden(
      name,
      'row',
      rows.map(row => String(row + 1)),
    ),
    ...saidHidden(name, 'column', columns.map(columnLetters)),
  ]
}

function saidHidden(name: string, what: 'row' | 'column', which: readonly string[]): NotShown[] {
  const [first, ...others] = which
  if (first === undefined) return []
  if (others.length === 0)
    return [{ place: `sheet ${name}, ${what} ${first}`, text: `This ${what} is hidden, so it was left out` }]
  const listed = which.length > 20 ? `${which.slice(0, 20).join(', ')} …` : which.join(', ')
  const text = `${which.length} ${what}s are hidden, so they were left out: ${listed}`
  return [{ place: `sheet ${name}, ${what} ${first}`, text }]
}

/** What a font strikes through is no word of the plan, as in Word. */
export function struckCell(cell: Cell): Cell {
  const words = cell.lines.map(line => line.text).join(' ')
  return words === '' ? cell : { lines: [], struck: words }
}

export function struckIn(
  grid: Cell[][],
  { hiddenRows, isHiddenColumn }: SheetShape,
  name: string,
): NotShown[] {
  return grid.flatMap((cells, row) => {
    const shown = hiddenRows.has(row) ? [] : cells.filter((_, column) => !isHiddenColumn(column))
    const struck = shown.flatMap(cell => (cell.struck === undefined ? [] : { words: cell.struck, line: 0 }))
    return struckAt(`sheet ${name}, row ${row + 1}`, struck)
  })
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.lines.length > 0
}
