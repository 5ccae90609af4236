import mammoth from 'mammoth'
import type { Block } from '../../domain/reading/document.ts'
import { htmlBlocks } from './html.ts'

/** Only the text of the main document is read: macros are never looked at, pictures are dropped, nothing linked is fetched. */
export async function docxBlocks(bytes: Uint8Array): Promise<Block[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  return htmlBlocks(value)
}

const options = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
}
