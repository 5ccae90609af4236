import type { Column } from './columns.ts'
import { textOf } from './columns.ts'
import type { Draft } from './draft.ts'
import type { Row } from './tables.ts'
import { quoted } from './wording.ts'

/** Whether what a row is about was taken back, though it stays to be seen. */
export function isStruckOut({ cells }: Row, key: Column | undefined): boolean {
  return key !== undefined && cells[key.at]?.struck !== undefined
}

/** What stands beside it is of nothing else, least of all of the row above. */
export function sayStruckOut({ place, cells }: Row, key: Column | undefined, draft: Draft): void {
  const words = cells.map(textOf).filter(Boolean).join(' | ')
  const struck = quoted(cells[key?.at ?? 0]?.struck ?? '')
  draft.note(
    'left out',
    place,
    `This row was left out, because ${struck} is struck out${words === '' ? '' : `: ${quoted(words)}`}`,
  )
}

/** The rows without those whose key is struck out, and without those beneath them that go on with one. */
export function withoutStruck(rows: readonly Row[], key: Column | undefined, draft: Draft): Row[] {
  let struck: Row | undefined
  return rows.filter(row => {
    const isRest = struck !== undefined && textOf(row.cells[key?.at ?? 0]) === ''
    struck = isStruckOut(row, key) ? row : isRest ? struck : undefined
    if (struck) sayStruckOut({ ...row, cells: withKeyOf(struck, row, key) }, key, draft)
    return struck === undefined
  })
}

function withKeyOf(struck: Row, { cells }: Row, key: Column | undefined): Row['cells'] {
  return cells.map((cell, at) => (at === key?.at ? (struck.cells[at] ?? cell) : cell))
}
