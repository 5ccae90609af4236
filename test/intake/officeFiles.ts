import { once } from 'node:events'
import { ZipFile } from 'yazl'

/** Real Word and Excel files, as small as they can be, so that a test can say exactly what is in one. */

export async function zipOf(parts: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name)
  zip.end()
  const chunks: Buffer[] = []
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(zip.outputStream, 'end')
  return Buffer.concat(chunks)
}

export async function docxOf(...body: string[]): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml':
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      '/word/styles.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
    }),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relationships({ rId1: ['styles', 'styles.xml'] }),
    'word/styles.xml': `${declaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${wordStyles.map(wordStyle).join('')}</w:styles>`,
    'word/document.xml': `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  })
}

type WordStyle = (typeof wordStyles)[number]
const wordStyles = ['Title', 'heading 1', 'heading 2'] as const

function wordStyle(name: WordStyle): string {
  return `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/></w:style>`
}

function idOf(style: WordStyle): string {
  return style.replace(' ', '')
}

export function paragraph(
  text: string,
  { bold = false, style }: { bold?: boolean; style?: WordStyle } = {},
): string {
  const styled = style ? `<w:pPr><w:pStyle w:val="${idOf(style)}"/></w:pPr>` : ''
  return `<w:p>${styled}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A cell of a Word table: its paragraphs, the columns it is merged across, whether it begins or goes on with a merge downwards. */
export type WordCell =
  | string
  | { lines?: string[]; inside?: string; across?: number; down?: 'begins' | 'goes on' }

/** A paragraph of words and of words struck through, by Word's single line or its double one. */
export function struckParagraph(words: string, struck: string, by: 'strike' | 'dstrike'): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r><w:r><w:rPr><w:${by}/></w:rPr><w:t>${escaped(struck)}</w:t></w:r></w:p>`
}

export function wordTable(...rows: WordCell[][]): string {
  const written = rows.map(row => `<w:tr>${row.map(wordCell).join('')}</w:tr>`)
  return `<w:tbl><w:tblPr/><w:tblGrid/>${written.join('')}</w:tbl>`
}

function wordCell(cell: WordCell): string {
  const { lines = [], inside = '', across = 1, down } = typeof cell === 'string' ? { lines: [cell] } : cell
  const merged = down ? `<w:vMerge${down === 'begins' ? ' w:val="restart"' : ''}/>` : ''
  return `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/>${merged}</w:tcPr>${inside}${lines.map(line => paragraph(line)).join('')}${lines.length ? '' : '<w:p/>'}</w:tc>`
}

/** A day is written as Excel keeps it, a number with a date format, which may show its month only; `undefined` is an empty cell. */
export type ExcelValue =
  | string
  | number
  | { day: string; shows?: 'month' }
  | { percent: number }
  | { struck: string }
  | { error: string }
  | undefined
export type Sheet = {
  name: string
  rows: ExcelValue[][]
  merged?: string[]
  widths?: number[]
  headerRow?: number
  hidden?: true
  /** From 1. */
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

export async function xlsxOf(...sheets: Sheet[]): Promise<Buffer> {
  const names = sheets.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`)
  return zipOf({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      '/xl/styles.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
      ...Object.fromEntries(
        names.map(name => [
          `/${name}`,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
        ]),
      ),
    }),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/_rels/workbook.xml.rels': relationships({
      ...Object.fromEntries(
        names.map((name, at) => [`rId${at + 1}`, ['worksheet', name.replace('xl/', '')]]),
      ),
      [`rId${sheets.length + 1}`]: ['styles', 'styles.xml'],
    }),
    'xl/workbook.xml': workbook(sheets),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [names[at], worksheet(sheet)])),
  })
}

function workbook(sheets: Sheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}"${hidden ? ' state="hidden"' : ''} sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed.join('')}</sheets></workbook>`
}

export function worksheet(sheet: Sheet): string {
  const { rows, merged = [], widths = [], headerRow, hiddenRows = [], hiddenColumns = [] } = sheet
  const columns = [
    ...widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`),
    ...hiddenColumns.map(column => `<col min="${column}" max="${column}" width="0" hidden="1"/>`),
  ]
  const cells = rows.map((row, at) => {
    const written = row.map((value, column) =>
      excelCell(value, `${letter(column)}${at + 1}`, at === headerRow),
    )
    const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : ''
    return `<row r="${at + 1}"${hidden}>${written.join('')}</row>`
  })
  const merges = merged.map(range => `<mergeCell ref="${range}"/>`)
  return `${declaration}<worksheet xmlns="${spreadsheet}">${columns.length ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${cells.join('')}</sheetData>${merges.length ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`
}

function excelCell(value: ExcelValue, address: string, isHeader: boolean): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'object' && 'error' in value)
    return `<c r="${address}" t="e"><f>1/0</f><v>${value.error}</v></c>`
  if (typeof value === 'object' && 'struck' in value)
    return `<c r="${address}" s="6" t="inlineStr"><is><t>${escaped(value.struck)}</t></is></c>`
  if (typeof value === 'object') {
    const [style, number] =
      'percent' in value ? [5, value.percent / 100] : [value.shows ? 4 : 1, serialOf(value.day)]
    return `<c r="${address}" s="${style}"><v>${number}</v></c>`
  }
  return `<c r="${address}" s="${isHeader ? 2 : 3}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** Excel counts days from 30 December 1899. */
function serialOf(day: string): number {
  return Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(day)).days
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function contentTypes(parts: Record<string, string>): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  )
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relationships(of: Record<string, string[]>): string {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const listed = Object.entries(of).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${kind}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join('')}</Relationships>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const styles = `${declaration}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\-yy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`
