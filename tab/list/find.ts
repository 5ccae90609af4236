import type { Row } from '../../domain/views/row.ts'

type Sought = Pick<Row, 'reference' | 'text' | 'lead' | 'words'>

/** Whether a row holds every word that is sought: in its reference, its text, its lead or what its lead last said. */
export function finding(sought: string): (row: Sought) => boolean {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return () => true
  return ({ reference, text, lead, words: said }) => {
    const all = `${reference} ${text} ${lead} ${said ?? ''}`.toLowerCase()
    return words.every(word => all.includes(word))
  }
}
