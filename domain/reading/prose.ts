import type { Draft } from './draft.ts'
import type { Section, Statement } from './sections.ts'
import { statementsOf } from './sections.ts'

/** What the prose of a document cites: definitions, outcomes, principles. Visions wait for the table that names them. */
export function addCited(sections: readonly Section[], draft: Draft): void {
  for (const section of sections) {
    if (section.kind === 'definition') addDefinition(section, draft)
    if (section.kind === 'outcome' || section.kind === 'principle')
      addStatements(section.kind, section, draft)
  }
}

export function visionStatements(sections: readonly Section[], draft: Draft): Statement[] {
  const visions = sections.filter(section => section.kind === 'vision')
  draft.use(...visions.filter(section => section.lines.length > 0).map(section => section.opener))
  return visions.flatMap(statementsOf)
}

function addStatements(kind: 'outcome' | 'principle', section: Section, draft: Draft): void {
  const statements = statementsOf(section)
  for (const { prose, text, heading } of statements) {
    draft.add(kind, text, prose.place, heading === undefined ? {} : { heading })
    draft.use(prose)
  }
  if (statements.length > 0) draft.use(section.opener, ...headingsIn(section, statements))
}

function headingsIn(section: Section, statements: readonly Statement[]) {
  const headings = new Set(statements.map(statement => statement.heading))
  return section.lines.filter(prose => headings.has(prose.line.text.replace(/\s*:$/, '')))
}

/** The quoted words, and in brackets beneath or after them whose words they are. */
function addDefinition(section: Section, draft: Draft): void {
  const [first, second] = section.lines
  if (!first) return
  const inline = /^(["'])(.+)\1\s*[([](.+)[)\]]$/.exec(first.line.text)
  const beneath = second && /^(?:[([](.+)[)\]]|(?:source:?|-)\s*(.+))$/i.exec(second.line.text)
  const attribution = inline?.[3] ?? beneath?.[1] ?? beneath?.[2]
  draft.add(
    'definition',
    inline?.[2] ?? unquoted(first.line.text),
    first.place,
    attribution ? { attribution } : {},
  )
  draft.use(section.opener, first, ...(beneath && !inline ? [second] : []))
}

function unquoted(text: string): string {
  return /^"([^"]+)"$/.exec(text)?.[1] ?? text
}
