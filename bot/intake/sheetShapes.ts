import { load } from 'cheerio/slim'
import type { Element } from './markup.ts'
import { isElement } from './markup.ts'

/** What Excel shows of a sheet and the library that reads its values leaves out. */
export type SheetShape = {
  merged: Range[]
  shownAs: (row: number, column: number) => ShownAs | undefined
  isStruck: (row: number, column: number) => boolean
  /** "#DIV/0!": the library leaves such a cell empty. */
  errorIn: (row: number, column: number) => string | undefined
  isHidden: boolean
  /** From 0. */
  hiddenRows: ReadonlySet<number>
  isHiddenColumn: (column: number) => boolean
}
/** Rows and columns from 0, both ends included. */
export type Range = { top: number; left: number; bottom: number; right: number }
/** A day of which only the month is shown ("Mar-27" is 1 March inside), or a share shown in hundredths. */
export type ShownAs = 'month' | 'percent'

/** The shapes of a workbook's sheets by their names. `parts` are the raw files of the workbook. */
export function sheetShapesOf(parts: ReadonlyMap<string, Buffer>): Map<string, SheetShape> {
  const files = elementsIn(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship')
  const paths = new Map(files.map(({ attribs }) => [attribs.Id, pathOf(attribs.Target ?? '')]))
  const formats = formatsOf(parts.get('xl/styles.xml'))
  const struck = struckStyles(parts.get('xl/styles.xml'))
  return new Map(
    elementsIn(parts.get('xl/workbook.xml'), 'sheet').map(({ attribs }) => {
      const [, id] = Object.entries(attribs).find(([name]) => name.endsWith(':id')) ?? []
      const part = parts.get(paths.get(id) ?? '')?.toString('latin1') ?? ''
      return [
        attribs.name ?? '',
        {
          merged: mergedIn(part),
          shownAs: styledIn(part, formats),
          isStruck: isStruckIn(part, struck),
          errorIn: errorsIn(part),
          isHidden: attribs.state === 'hidden' || attribs.state === 'veryHidden',
          hiddenRows: hiddenRowsIn(part),
          isHiddenColumn: hiddenColumnsIn(part),
        },
      ]
    }),
  )
}

/** Elements of a part by their name, whatever prefix it was written with. */
function elementsIn(part: Buffer | undefined, name: string): Element[] {
  const all = load(part?.toString('utf8') ?? '', { xml: true })('*').toArray()
  return all.filter(isElement).filter(element => element.name.replace(/^\w+:/, '') === name)
}

/** The column of the letters in an address such as "AB12", from 1. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The letters of a column from 0: "AB" for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function mergedIn(part: string): Range[] {
  return [
    ...part.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g),
  ].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnNumber(left) - 1,
    bottom: Number(bottom) - 1,
    right: columnNumber(right) - 1,
  }))
}

function hiddenRowsIn(part: string): Set<number> {
  const rows = [...part.matchAll(/<(?:\w+:)?row\s([^<>]*)>/g)].filter(([, attributes = '']) =>
    isOff(attributes),
  )
  return new Set(rows.map(([, attributes = '']) => numberIn(attributes, 'r') - 1))
}

function hiddenColumnsIn(part: string): SheetShape['isHiddenColumn'] {
  const columns = [...part.matchAll(/<(?:\w+:)?col\s([^<>]*)>/g)].filter(([, attributes = '']) =>
    isOff(attributes),
  )
  const ranges = columns.map(([, attributes = '']) => [
    numberIn(attributes, 'min'),
    numberIn(attributes, 'max'),
  ])
  return column => ranges.some(([from = 0, to = 0]) => from <= column + 1 && column + 1 <= to)
}

function isOff(attributes: string): boolean {
  return /(?:^|\s)hidden="(?:1|true)"/.test(attributes)
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`(?:^|\\s)${name}="(\\d{1,7})"`).exec(attributes)?.[1] ?? 0)
}

/** By the number of a cell's style: how what stands in such a cell is shown. */
function formatsOf(part: Buffer | undefined): Map<string, ShownAs> {
  const written = elementsIn(part, 'numFmt').map(({ attribs }) => attribs)
  const codes = new Map(written.map(({ numFmtId, formatCode = '' }) => [numFmtId, formatCode]))
  const styles = elementsIn(part, 'cellXfs').flatMap(({ children }) => children.filter(isElement))
  return new Map(
    styles.flatMap(({ attribs: { numFmtId = '' } }, at) => {
      const shown = shownBy(codes.get(numFmtId) ?? builtIn[numFmtId] ?? '')
      return shown ? [[String(at), shown]] : []
    }),
  )
}

/** Formats every Excel knows without their being written down. */
const builtIn: Record<string, string> = { 9: '0%', 10: '0.00%', 17: 'mmm-yy' }

/** Words in quotation marks and conditions in brackets are no part of the pattern. */
function shownBy(code: string): ShownAs | undefined {
  const pattern = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (pattern.includes('%')) return 'percent'
  return /m/.test(pattern) && /y/.test(pattern) && !/[dhs]/.test(pattern) ? 'month' : undefined
}

/** The numbers of the styles whose font strikes its words through. */
function struckStyles(part: Buffer | undefined): Map<string, true> {
  const children = (name: string) => elementsIn(part, name).flatMap(one => one.children.filter(isElement))
  const fonts = children('fonts').map(font => font.children.filter(isElement).some(isStrike))
  return new Map(
    children('cellXfs').flatMap(({ attribs: { fontId = '0' } }, at) =>
      fonts[Number(fontId)] ? [[String(at), true]] : [],
    ),
  )
}

function isStrike({ name, attribs }: Element): boolean {
  return name.replace(/^\w+:/, '') === 'strike' && !/^(?:0|false)$/.test(attribs.val ?? '')
}

function errorsIn(part: string): SheetShape['errorIn'] {
  const errors = new Map<string, string>()
  for (const [, attributes = '', , error = ''] of part.matchAll(
    /<(?:\w+:)?c\s([^<>]{0,200}?\bt="e"[^<>]{0,200})>(<(?:\w+:)?f[^<>]*>[^<>]*<\/(?:\w+:)?f>|<(?:\w+:)?f[^<>]*\/>)?<(?:\w+:)?v>(#[^<>]{1,20})</g,
  ))
    errors.set(addressIn(attributes), error)
  return (row, column) => errors.get(`${row},${column}`)
}

function addressIn(attributes: string): string {
  const [, column = '', row] = /(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? []
  return `${Number(row) - 1},${columnNumber(column) - 1}`
}

function isStruckIn(part: string, struck: Map<string, true>): SheetShape['isStruck'] {
  const styled = styledIn(part, struck)
  return (row, column) => styled(row, column) === true
}

function styledIn<S>(part: string, styles: Map<string, S>): (row: number, column: number) => S | undefined {
  if (styles.size === 0) return () => undefined
  const shown = new Map<string, S>()
  for (const [, attributes = ''] of part.matchAll(/<(?:\w+:)?c\s([^<>]*)>/g)) {
    const style = styles.get(/(?:^|\s)s="(\d+)"/.exec(attributes)?.[1] ?? '')
    if (style) shown.set(addressIn(attributes), style)
  }
  return (row, column) => shown.get(`${row},${column}`)
}
