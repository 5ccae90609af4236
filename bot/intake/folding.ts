/**
 * One spelling for what Word, a browser and a PDF converter write differently: quotes, dashes, spaces, ligatures.
 * Without it the same sentence from two forms of one document would not be the same line.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\uFB00-\uFB04]/g, ligature => ligatures[ligature] ?? ligature)
    .replace(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const ligatures: Record<string, string> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
}
