import type { Document } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'
import { csvBlocks } from './csv.ts'
import { textOfBytes } from './encoding.ts'
import type { FileKind } from './fileKind.ts'
import { fileKindOf } from './fileKind.ts'
import { htmlBlocks } from './html.ts'
import { refuseLargeFile, refuseLongDocument } from './limits.ts'
import { textBlocks } from './text.ts'
import { damaged, unpack } from './zip.ts'

/** The document in these bytes, read where it is called. `readFile` calls it apart from the server. */
export async function documentOf(fileName: string, bytes: Uint8Array): Promise<Document> {
  refuseLargeFile(fileName, bytes.length)
  const format = formatOf(fileName, fileKindOf(bytes))
  const { blocks, leftOut = [] } = await contentOf(format, bytes)
  refuseLongDocument(blocks)
  return { fileName, blocks, ...(leftOut.length > 0 && { leftOut }) }
}

type Content = Pick<Document, 'blocks' | 'leftOut'>

type Format = 'docx' | 'xlsx' | 'csv' | 'html' | 'text'

const formats = new Map<string, { format: Format; kind: FileKind }>([
  ['docx', { format: 'docx', kind: 'zip' }],
  ['xlsx', { format: 'xlsx', kind: 'zip' }],
  ['csv', { format: 'csv', kind: 'other' }],
  ['tsv', { format: 'csv', kind: 'other' }],
  ['html', { format: 'html', kind: 'html' }],
  ['htm', { format: 'html', kind: 'html' }],
  ['txt', { format: 'text', kind: 'other' }],
  ['md', { format: 'text', kind: 'other' }],
])

function formatOf(fileName: string, kind: FileKind): Format {
  const never = unreadable[kind]
  if (never) throw new Refusal('not readable', never, { reason: kind })
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const expected = formats.get(extension)
  if (!expected) throw unknownFormat(extension)
  const fits = kind === expected.kind || (expected.format === 'html' && kind === 'other')
  if (!fits) throw misnamed(extension, kind)
  return expected.format
}

const unreadable: Partial<Record<FileKind, string>> = {
  empty: 'This file is empty. Choose the file again, or save it again first.',
  pdf: 'A PDF holds no tables, only where ink goes. Save it as Word (.docx) or as text, and read that.',
  encrypted:
    'This file is protected with a password. Open it, take the password off, save it and try that copy.',
  'old office': 'This is a Word or Excel file from before 2007. Open it and save it as .docx or .xlsx.',
  rtf: 'This is rich text. Open it in Word and save it as .docx.',
  picture: 'This is a picture. Golden Thread reads words, so it needs the document itself.',
}

async function contentOf(format: Format, bytes: Uint8Array): Promise<Content> {
  try {
    if (format === 'docx') return await wordBlocks(bytes)
    if (format === 'xlsx') return await excelBlocks(bytes)
    const text = textOfBytes(bytes)
    if (format === 'csv') return { blocks: csvBlocks(text) }
    return format === 'html' ? htmlBlocks(text) : textBlocks(text)
  } catch (cause) {
    // The parsers throw plain errors (and overflow the stack) on what is broken or hostile; to the reader it is one thing.
    if (cause instanceof Refusal) throw cause
    throw cause instanceof RangeError ? tooDeep() : damaged()
  }
}

async function wordBlocks(bytes: Uint8Array): Promise<Content> {
  const parts = await unpack(bytes, name => /\.(xml|rels)$/i.test(name))
  if (!parts.get('word/document.xml')?.length) throw misnamed('docx', 'zip')
  const { docxBlocks } = await import('./docx.ts')
  return docxBlocks(bytes, parts)
}

async function excelBlocks(bytes: Uint8Array): Promise<Content> {
  const { isSheet, xlsxBlocks } = await import('./xlsx.ts')
  const parts = await unpack(bytes, name => isSheet(name) || workbookParts.includes(name))
  if (!parts.has('xl/workbook.xml')) throw misnamed('xlsx', 'zip')
  return xlsxBlocks(bytes, parts)
}

const workbookParts = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']

/** Only a stack that overflows throws a range error here. */
function tooDeep(): Refusal {
  return new Refusal(
    'not readable',
    'The lists or tables of this document stand inside one another too many times to be read. Take them out of each other, save it again and try that copy.',
    { reason: 'too deep' },
  )
}

function unknownFormat(extension: string): Refusal {
  const named = extension === '' ? 'A file without an ending' : `.${extension}`
  return new Refusal(
    'not readable',
    `${named} is not read here. Golden Thread reads Word (.docx), Excel (.xlsx), .csv, .html and plain text (.txt, .md).`,
    { reason: 'unknown format' },
  )
}

function misnamed(extension: string, kind: FileKind): Refusal {
  const really =
    { zip: 'a packed file of another kind', html: 'a web page' }[kind as 'zip' | 'html'] ?? 'something else'
  return new Refusal(
    'not readable',
    `The name of this file says .${extension}, but it is ${really}. Open it where it was made, save it again and try that copy.`,
    { reason: 'not what it says' },
  )
}
