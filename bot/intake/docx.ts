import mammoth from 'mammoth'
import type { Document } from '../../domain/reading/document.ts'
import { htmlBlocks } from './html.ts'
import { refuseLinesInAll } from './limits.ts'

/**
 * Only the text of the main document is read: macros are never looked at, pictures are dropped, nothing linked is fetched.
 * `parts` are the raw files of the document.
 */
export async function docxBlocks(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Buffer>,
): Promise<Pick<Document, 'blocks' | 'leftOut'>> {
  const body = parts.get(main)?.toString('latin1') ?? ''
  refuseLinesInAll(paragraphsIn(body))
  const input = /<w:dstrike[\s/>]/.test(body) ? struckOnce(parts, body) : { buffer: Buffer.from(bytes) }
  const { value } = await mammoth.convertToHtml(input, options)
  return htmlBlocks(value)
}

const main = 'word/document.xml'

/** Counted before the library opens the file: it needs 20 kB for each. */
function paragraphsIn(body: string): number {
  let count = 0
  for (const _ of body.matchAll(/<w:p[\s/>]/g)) count += 1
  return count
}

/**
 * The library knows words that are struck through once and not those that are twice. It is handed the parts themselves, as its
 * way of reading a browser's file allows, with the two made one.
 */
function struckOnce(parts: ReadonlyMap<string, Buffer>, body: string) {
  const changed = new Map(parts).set(
    main,
    Buffer.from(body.replace(/<w:dstrike(?=[\s/>])/g, '<w:strike'), 'latin1'),
  )
  const file = {
    exists: (name: string) => changed.has(name),
    read: (name: string, encoding?: BufferEncoding) => {
      const part = changed.get(name) ?? Buffer.alloc(0)
      return Promise.resolve(encoding ? part.toString(encoding) : part)
    },
  }
  return { path: '', file }
}

const options = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
}
