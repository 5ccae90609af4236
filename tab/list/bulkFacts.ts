import type { BulkChange } from '../../domain/requests.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'

/** That nothing has changed is said by whoever leads it, on a screen of its own. */
export type BulkFact = Exclude<BulkChange['fact'], 'no change'>

/** The facts that are set for many rows at once, and of which kind of row. */
export const bulkFacts: { fact: BulkFact; words: string; of?: SheetRow['kind'] }[] = [
  { fact: 'lead', words: 'Lead' },
  { fact: 'due day', words: 'Due day' },
  { fact: 'RAG', words: 'RAG' },
  { fact: 'delivers', words: 'Commitment', of: 'action' },
  { fact: 'details', words: 'Agency, team or sponsor' },
]
