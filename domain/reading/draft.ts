import { Refusal } from '../refusal.ts'
import type { LineKind, Mark, Note, ProposedLine } from './proposal.ts'
import type { Prose } from './tables.ts'
import { quoted } from './wording.ts'

/** A proposal while it is being read. Lines get their ids in reading order; every doubt becomes a note with its place. */
export class Draft {
  readonly lines: ProposedLine[] = []
  readonly notes: Note[] = []
  private readonly noted = new Set<string>()
  private readonly often = new Map<string, Often>()
  private readonly read = new Set<Prose>()

  add(kind: LineKind, text: string, place: string, rest: Partial<ProposedLine> = {}): ProposedLine {
    if (this.lines.length === mostLines) throw tooLong()
    const line: ProposedLine = {
      threadIds: [],
      sources: [],
      marks: [],
      takes: [],
      dropped: false,
      ...rest,
      id: `l${this.lines.length + 1}`,
      kind,
      text,
      place,
    }
    this.fit(line)
    this.lines.push(line)
    return line
  }

  /** A line read before, with more of it said in a later row. */
  extend(line: ProposedLine, facts: Partial<ProposedLine>): void {
    Object.assign(line, facts)
    this.fit(line)
  }

  note(kind: Note['kind'], place: string, text: string): void {
    const key = `${place}: ${text}`
    if (this.noted.has(key)) return
    this.noted.add(key)
    this.notes.push({ kind, place, text })
  }

  /** What a later row shows to be untrue. */
  takeBack(kind: Note['kind'], place: string, text: string): void {
    const at = this.notes.findIndex(note => note.kind === kind && note.place === place && note.text === text)
    if (at >= 0) this.notes.splice(at, 1)
  }

  /** What is so of many rows in the same words is said once, where it is so first, with how many more there are. */
  noteOften(kind: Note['kind'], place: string, text: string): void {
    const before = this.often.get(text)
    if (before?.places.has(place)) return
    if (before) {
      before.places.add(place)
      const more = before.places.size - 1
      before.note.text = `${text} (and in ${more} more ${more === 1 ? 'row' : 'rows'}, the last ${place})`
      return
    }
    const note: Note = { kind, place, text }
    this.often.set(text, { note, places: new Set([place]) })
    this.notes.push(note)
  }

  /** A paragraph that became part of the plan, so that it is not said to be left out. */
  use(...prose: Prose[]): void {
    for (const one of prose) this.read.add(one)
  }

  isUsed(prose: Prose): boolean {
    return this.read.has(prose)
  }

  private fit(line: ProposedLine): void {
    for (const [field, most] of longest) {
      const text = line[field]
      if (text === undefined || text.length <= most) continue
      line[field] = text.slice(0, most)
      this.note('left out', line.place, `Only the first ${most} characters were kept of ${quoted(text)}`)
    }
  }
}

type Often = { note: Note; places: Set<string> }

export function mark(line: ProposedLine, ...marks: Mark[]): void {
  line.marks = [...new Set([...line.marks, ...marks])]
}

/** As much of a text as any line keeps and one more, which shows that there was more. What grows row by row stays this short. */
export function kept(text: string): string {
  return text.slice(0, mostCharacters + 1)
}

export const mostLines = 20_000
const mostCharacters = 4000
const longest = [
  ['text', mostCharacters],
  ['label', 400],
  ['heading', 400],
  ['attribution', 1000],
  ['lead', 200],
  ['timescale', 400],
  ['success', 2000],
  ['progress', mostCharacters],
] as const

/** Said here and by whoever counts the lines of a file before they are read. */
export function tooLong(): Refusal {
  return new Refusal(
    'too large',
    'This document holds more than 20,000 lines. Split it and read the parts.',
    {
      reason: 'lines',
    },
  )
}
