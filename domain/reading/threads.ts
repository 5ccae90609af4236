import { Refusal } from '../refusal.ts'
import type { PlacedLine } from './cutRows.ts'
import type { Draft } from './draft.ts'
import { mark } from './draft.ts'
import type { ProposedLine } from './proposal.ts'
import { capitalised, plainOf, quoted } from './wording.ts'

/** The golden threads met so far. One named again, however capitalised, is the same thread. */
export class Threads {
  private readonly known = new Map<string, ProposedLine>()
  private readonly draft: Draft

  constructor(draft: Draft) {
    this.draft = draft
  }

  /** The ids of the threads a cell names: one a line, several on a line between slashes or semicolons. */
  idsIn(lines: readonly PlacedLine[]): string[] {
    const ids = new Set(lines.flatMap(line => this.idsOn(line)))
    if (ids.size > mostInARow) throw tooMany(lines[0]?.place ?? '')
    return [...ids]
  }

  private idsOn({ text, place }: PlacedLine): string[] {
    const names = text.split(/\s+\/\s+|\s*;\s*/).filter(name => plainOf(name) !== '')
    if (names.length > 1)
      this.draft.note('guessed', place, `Read as ${names.length} golden threads: ${quoted(text)}`)
    return names.map(name => this.idOf(name, place, names.length > 1))
  }

  private idOf(name: string, place: string, split: boolean): string {
    const known = this.known.get(plainOf(name))
    const thread = known ?? this.draft.add('thread', capitalised(name.trim()), place)
    if (!known) this.known.set(plainOf(name), thread)
    if (!known && split) mark(thread, 'guessed')
    // Standing alone elsewhere in the document is what shows that this is a thread's whole name.
    if (!split) thread.marks = []
    return thread.id
  }
}

/** Each commitment of a row keeps the threads of its row: thousands of both would be millions of pairs. */
const mostInARow = 100

function tooMany(place: string): Refusal {
  return new Refusal(
    'too large',
    `More than ${mostInARow} golden threads are named in one row (${place}). Look whether its cells are where they belong.`,
    { reason: 'threads', place },
  )
}
