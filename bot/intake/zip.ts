import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import { Refusal } from '../../domain/refusal.ts'
import { mostParts, mostRatio, mostUnpacked, mostUnpackedPart } from './limits.ts'

/**
 * Looks through a Word or Excel file before any library opens it. Headers can lie, so every part is really unpacked,
 * against limits, and thrown away; the parts `keep` asks for are handed back.
 */
export async function unpack(
  bytes: Uint8Array,
  keep: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (zip.entryCount > mostParts) throw bomb()
  const parts = new Map<string, Buffer>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (parts.has(entry.fileName)) throw damaged()
    const part = await unpackEntry(zip, entry, keep(entry.fileName))
    total += part.size
    if (total > mostUnpacked) throw bomb()
    parts.set(entry.fileName, part.kept)
  }
  return parts
}

async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  keep: boolean,
): Promise<{ size: number; kept: Buffer }> {
  if (entry.isEncrypted()) throw damaged()
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (isBomb(size, entry.compressedSize)) throw bomb()
    if (size === chunk.length) refuseDoctype(entry.fileName, chunk)
    if (keep) chunks.push(chunk)
  }
  return { size, kept: Buffer.concat(chunks) }
}

function isBomb(size: number, packed: number): boolean {
  return size > mostUnpackedPart || (size > 4 * 1024 * 1024 && size > packed * mostRatio)
}

/** Office never writes a document type; one is only there to declare entities that reach out or multiply. */
function refuseDoctype(name: string, start: Buffer): void {
  if (/\.(xml|rels)$/i.test(name) && start.subarray(0, 4096).includes('<!DOCTYPE')) throw damaged()
}

function bomb(): Refusal {
  return new Refusal(
    'too large',
    'This file unpacks to far more than its size. Save it again from Word or Excel, without pictures.',
    { reason: 'unpacked' },
  )
}

export function damaged(): Refusal {
  return new Refusal(
    'not readable',
    'This file is damaged or protected. Open it in Word or Excel, save it again without a password, and try that copy.',
    { reason: 'damaged' },
  )
}
