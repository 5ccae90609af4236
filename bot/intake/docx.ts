import mammoth from 'mammoth'
import type { Block } from '../../domain/reading/document.ts'
import { htmlBlocks } from './html.ts'
import { refuseLinesInAll } from './limits.ts'

/** Only the text of the main document is read: macros are never looked at, pictures are dropped, nothing linked is fetched. */
export async function docxBlocks(bytes: Uint8Array, body: Buffer): Promise<Block[]> {
  refuseLinesInAll(paragraphsIn(body))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  return htmlBlocks(value)
}

/** Counted before the library opens the file: it needs 20 kB for each. */
function paragraphsIn(body: Buffer): number {
  let count = 0
  for (const _ of body.toString('latin1').matchAll(/<w:p[\s/>]/g)) count += 1
  return count
}

const options = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
}
