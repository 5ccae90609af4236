import type { Line } from '../../domain/reading/document.ts'
import { kept, mostLines } from '../../domain/reading/draft.ts'
import { fold } from './folding.ts'
import { refuseLines } from './limits.ts'

type Style = Line['style']

/**
 * A run of text as one or more lines. PDF conversion runs a whole list together ("● one ● two"), so a bullet in the
 * middle of a run begins a new line; a hyphen, an "o" or a number is a bullet only where a line begins.
 */
export function linesOfRun(run: string, style: Style): Line[] {
  const pieces = run.length > longRun ? piecesOfLong(run) : fold(run).split(glyphs, mostPieces)
  const lines = opening(pieces[0] ?? '', style)
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    lines.push({ style: bulletAt(pieces[at] ?? '', style), text: (pieces[at + 1] ?? '').trim() })
  }
  const filled = lines.filter(line => line.text !== '')
  refuseLines(filled.length)
  return filled
}

/**
 * A run of megabytes is cut in lines before it is folded, and each line where no plan keeps more of it: folding copies a text
 * several times over. What is cut still ends beyond what is kept, so that whoever keeps it says that there was more.
 */
function piecesOfLong(run: string): string[] {
  const pieces = run.replace(/\s+/g, ' ').split(glyphs, mostPieces)
  return pieces.map(piece => kept(fold(piece.slice(0, longRun))))
}

/** Far more than the 4,000 characters any line keeps. */
const longRun = 50_000

/** True of "•\tMeet weekly", which is a list line although it holds a tab. */
export function beginsWithBullet(text: string): boolean {
  return /^\s*(?:[•●○◦▪■‣∙\uF0B7\uF0A7*·o§-]|\(?\d{1,3}[.)])\s*\t[^\t]+$/.test(text)
}

/** \uF0B7 and \uF0A7 are what Word's Symbol and Wingdings bullets become when a font is lost. */
const glyphs = /(?:^|\s)([•●○◦▪■‣∙\uF0B7\uF0A7])\s*/
/** Of each line its bullet and its words; past that the run is refused and need not be cut to its end. */
const mostPieces = 2 * mostLines + 4
const openers = /^(?:([-*·o§])|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/

function opening(text: string, style: Style): Line[] {
  if (style.as === 'heading') return [{ style, text }]
  const opener = openers.exec(text)
  if (!opener) return [{ style, text }]
  const number = opener[1] === undefined ? { number: opener[0].trim() } : {}
  return [{ style: { ...bulletAt(opener[1] ?? '', style), ...number }, text: text.slice(opener[0].length) }]
}

/** The hollow bullet stands one level in, whatever the list around it says: a row cut from its list has only the glyph. */
function bulletAt(glyph: string, style: Style): Style {
  const hollow = /[○◦o]/.test(glyph) ? 1 : 0
  return { as: 'bullet', depth: Math.max(hollow, style.as === 'bullet' ? style.depth : 0) }
}
