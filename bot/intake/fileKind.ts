import { startsWith } from './encoding.ts'

/** What the bytes are, whatever the name says. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'encrypted'
  | 'old office'
  | 'rtf'
  | 'picture'
  | 'html'
  | 'other'

export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.every(byte => byte <= 32)) return 'empty'
  const known = starts.find(([, start]) => startsWith(bytes, start))?.[0]
  if (known === 'old office') return isEncrypted(bytes) ? 'encrypted' : 'old office'
  return known ?? (isPage(bytes) ? 'html' : 'other')
}

const starts: readonly [FileKind, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b]],
  ['old office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
]

/** A protected Word or Excel file is an old-style container whose directory names an `EncryptedPackage`, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

function isPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/\0/g, '')
  return /^\W*<(!doctype html|html|head|body|table)\b/i.test(head)
}
