import { readFileSync } from 'node:fs'
import path from 'node:path'
import { documentOf } from '../../bot/intake/documents.ts'
import type { LineKind, Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import { Proposal as ProposalShape } from '../../domain/reading/proposal.ts'
import { read } from '../../domain/reading/read.ts'

/** A file read as the product reads it; what comes out always has the shape the store and the tab rely on. */
export async function readProposal(fileName: string, content: string | Uint8Array): Promise<Proposal> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return ProposalShape.parse(read(await documentOf(fileName, bytes)))
}

export async function readProposalAt(file: string): Promise<Proposal> {
  return readProposal(path.basename(file), readFileSync(file))
}

export function sample(name: string): string {
  return path.resolve('bot/sample/documents', name)
}

/** Rows as a converter leaves them: cells between tabs, one line a row. */
export function tabbed(...rows: string[][]): string {
  return rows.map(row => row.join('\t')).join('\n')
}

export function linesOf(proposal: Proposal, kind: LineKind): ProposedLine[] {
  return proposal.lines.filter(line => line.kind === kind)
}

export function textsOf(proposal: Proposal, kind: LineKind): string[] {
  return linesOf(proposal, kind).map(line => line.text)
}

export function under(proposal: Proposal, parent: ProposedLine | undefined, kind: LineKind): ProposedLine[] {
  return linesOf(proposal, kind).filter(line => line.parentId === parent?.id)
}

export function named(proposal: Proposal, text: string): ProposedLine {
  const line = proposal.lines.find(one => one.text.startsWith(text))
  if (!line) throw new Error(`No line begins with ${text}`)
  return line
}
