import { columnsOf } from './columns.ts'
import type { PlacedLine } from './cutRows.ts'
import { daysIn } from './dates.ts'
import type { Draft } from './draft.ts'
import { factsReader } from './facts.ts'
import type { ProposedLine } from './proposal.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'

/** "Lead: Ann Lee": what is said of an action beneath its words; `inline` where it follows them in the same line. */
type Labelled = { label: string; words: string; role: Role; inline: boolean }

/** A line of an action, with what is said of it. */
export type TellingLine = PlacedLine & { told?: Labelled[] }

/** The lines without those that only tell a fact of the action above them. */
export function withLabels(
  lines: readonly PlacedLine[],
  draft: Draft,
  vocabulary: Vocabulary,
): TellingLine[] {
  const kept: TellingLine[] = []
  for (const line of withValues(lines, vocabulary)) {
    const { text, told } = cutAtLabels(line.text, vocabulary)
    if (text !== '') kept.push({ ...line, text })
    const of = kept.findLast(isTop)
    if (of) of.told = [...(of.told ?? []), ...told]
    else for (const one of told) sayUntold(one, line.place, draft)
  }
  return kept
}

/** What the labels say, read as the columns of a plan are. */
export function factsTold(
  { told = [], place }: TellingLine,
  draft: Draft,
  vocabulary: Vocabulary,
): Partial<ProposedLine> {
  if (told.length === 0) return {}
  const columns = told.map(({ label, role }, at) => ({ at, words: label, role, fit: 1 }))
  const table = { kind: 'matrix' as const, place, columns, spans: [], rows: [], under: undefined }
  const cells = told.map(({ words }) => [
    { style: { as: 'text' as const }, text: words, place, joined: false },
  ])
  const { marks = [], ...facts } = factsReader(table, draft, vocabulary)({ place, columns: cells })
  const inline = told.some(one => one.inline) ? (['guessed'] as const) : []
  return { ...facts, marks: [...new Set(['joined' as const, ...inline, ...marks])] }
}

export function sayTold(text: string, { told = [], place }: TellingLine, draft: Draft): void {
  if (told.length === 0) return
  const said = quoted(told.map(({ label, words }) => `${label}: ${words}`).join('; '))
  draft.note(
    'joined',
    place,
    `What stands beneath this action was read as said of it, ${said}: ${quoted(text)}`,
  )
}

function sayUntold({ label, words }: Labelled, place: string, draft: Draft): void {
  const said = quoted(`${label}: ${words}`)
  draft.note('left out', place, `No action stands above ${said}, so nothing was made of it`)
}

/** "Lead:" with the name on the next line. */
function withValues(lines: readonly PlacedLine[], vocabulary: Vocabulary): PlacedLine[] {
  const read: PlacedLine[] = []
  let label: PlacedLine | undefined
  for (const line of lines) {
    const isLabel = line.text.endsWith(':') && roleAs(line.text.slice(0, -1), '', vocabulary) !== undefined
    if (isLabel) label = line
    else read.push(label ? { ...label, text: `${label.text} ${line.text}` } : line)
    if (!isLabel) label = undefined
  }
  return label ? [...read, label] : read
}

function isTop({ style, text }: PlacedLine): boolean {
  return !(style.as === 'bullet' && style.depth > 0) && !text.endsWith(':')
}

/** "Agree the data set Lead: Ann Lee By when: May": the words up to the first label, and what each of them says. */
function cutAtLabels(text: string, vocabulary: Vocabulary): { text: string; told: Labelled[] } {
  const told: Labelled[] = []
  let rest = text
  // From the last label to the first.
  for (let colon = rest.lastIndexOf(':'); colon > 0; colon = rest.lastIndexOf(':', colon - 1)) {
    const words = rest.slice(colon + 1).replace(/^[\s–-]+|[\s;,|)]+$/g, '')
    const found = words === '' ? undefined : labelBefore(rest.slice(0, colon), words, vocabulary)
    if (!found) continue
    told.unshift({ ...found, words, inline: found.at > 0 })
    rest = rest.slice(0, found.at).replace(/[\s;,|(–-]+$/, '')
    colon = rest.length + 1
  }
  // "Appoint a Data Lead: by competition" names a post, and labels nothing.
  const isName = told[0]?.inline && /(?:^|\s)\p{Lu}\S*$/u.test(rest)
  return isName ? { text, told: [] } : { text: rest, told }
}

/** The longest label that ends where a colon stands; within a line it begins with a capital. */
function labelBefore(text: string, words: string, vocabulary: Vocabulary) {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)].map(({ index }) => index)
  for (const at of starts.slice(-longestLabel)) {
    const label = text.slice(at).trim()
    const role = at === 0 || /^\p{Lu}/u.test(label) ? roleAs(label, words, vocabulary) : undefined
    if (role) return { at, label, role }
  }
  return undefined
}

const longestLabel = 4

/** "By: 31 March" and "By: Ann Lee". */
function roleAs(label: string, words: string, vocabulary: Vocabulary): Role | undefined {
  if (vocabulary.either.includes(label.toLowerCase())) return daysIn(words).length > 0 ? 'due' : 'lead'
  const [column] = columnsOf([{ lines: [{ style: { as: 'text' }, text: label }] }], vocabulary)
  return column?.fit === 1 && column.role && toldRoles.has(column.role) ? column.role : undefined
}

const toldRoles = new Set<Role>(['lead', 'due', 'rag', 'status'])
