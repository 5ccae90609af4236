import { Refusal } from '../../domain/refusal.ts'

/** Text in whichever encoding it was saved: UTF-8, UTF-16 of either order, or the Windows code page of older Excel. */
export function textOfBytes(bytes: Uint8Array): string {
  const text = decoderFor(bytes).decode(bytes)
  if (!looksWritten(text)) {
    throw new Refusal(
      'not readable',
      'This file does not hold text. Save it again as Word, Excel, CSV or plain text.',
      {
        reason: 'not text',
      },
    )
  }
  return text
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be')
  const [even, odd] = zerosByParity(bytes.subarray(0, 4096))
  if (odd > 0.3 && even < 0.05) return new TextDecoder('utf-16le')
  if (even > 0.3 && odd < 0.05) return new TextDecoder('utf-16be')
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** English in UTF-16 without a mark has a zero in every second byte. */
function zerosByParity(bytes: Uint8Array): [number, number] {
  const zeros: [number, number] = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1
  })
  const half = Math.max(1, bytes.length / 2)
  return [zeros[0] / half, zeros[1] / half]
}

/** windows-1252 decodes anything, so what is decoded is looked at: writing has almost no control characters. */
function looksWritten(text: string): boolean {
  let odd = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) return false
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd += 1
  }
  return odd <= text.length / 100
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
