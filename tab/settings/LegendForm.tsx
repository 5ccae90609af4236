import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { type Legend, type Rag, worstFirst } from '../../domain/rag.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RagMark } from '../facts/RagMark.tsx'
import { FactsForm } from './FactsForm.tsx'
import { useBoardFacts } from './useBoardFacts.ts'

/** What each colour means here, in words: shown wherever a colour is. */
export function LegendForm({ page, locked }: { page: BoardPage; locked: boolean }) {
  const { boardId, legend } = page.board
  const [typed, type] = useState<Partial<Record<Rag, string>>>({})
  const saving = useBoardFacts(boardId)
  const said: Legend = { ...legend, ...typed }
  const isChanged = worstFirst.some(rag => said[rag].trim() !== legend[rag])
  const isMissing = worstFirst.some(rag => !said[rag].trim())
  return (
    <FactsForm
      title="Legend"
      words="What each colour means on this board, in words"
      saving={saving}
      save={() => saving.save({ legend: trimmed(said) })}
      button="Save the legend"
      unready={!isChanged || isMissing}
      locked={locked}
    >
      {worstFirst.map(rag => (
        <Field key={rag} label={<RagMark rag={rag} />}>
          <Textarea
            value={said[rag]}
            maxLength={400}
            rows={2}
            readOnly={locked}
            onChange={(_, { value }) => type({ ...typed, [rag]: value })}
          />
        </Field>
      ))}
    </FactsForm>
  )
}

function trimmed(legend: Legend): Legend {
  return {
    red: legend.red.trim(),
    amber: legend.amber.trim(),
    none: legend.none.trim(),
    green: legend.green.trim(),
    blue: legend.blue.trim(),
  }
}
