import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { usePeople } from '../queries.ts'
import { type AgencyLine, agenciesFrom, linesOf } from './agencyLines.ts'
import { FactsForm } from './FactsForm.tsx'
import { useBoardFacts } from './useBoardFacts.ts'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The agencies of the board, each with what people write for it; a document or a cell that says EHSB then means the board. */
export function AgenciesForm({ page, locked }: { page: BoardPage; locked: boolean }) {
  const styles = useStyles()
  const { boardId, agencies } = page.board
  const people = usePeople(boardId)
  const [typed, type] = useState<AgencyLine[] | null>(null)
  const saving = useBoardFacts(boardId)
  const lines = typed ?? linesOf(agencies)
  const named = agenciesFrom(lines)
  const unlisted = agenciesOf(people).filter(name => !named.some(each => each.name === name))
  const change = (line: AgencyLine) => type(lines.map(each => (each.key === line.key ? line : each)))
  const add = (name: string) =>
    type([...lines, { key: 1 + Math.max(-1, ...lines.map(({ key }) => key)), name, aliases: '' }])
  return (
    <FactsForm
      title="Agencies"
      words="Other names are read as the agency when a lead or an agency is written in words, from then on"
      saving={saving}
      save={() => saving.save({ agencies: named })}
      button="Save the agencies"
      unready={JSON.stringify(named) === JSON.stringify(agencies)}
      locked={locked}
    >
      {lines.length === 0 && <Text>No agency has been given other names yet.</Text>}
      {lines.map(line => (
        <div key={line.key} className={styles.line}>
          <Field label="Agency">
            <Input
              value={line.name}
              maxLength={200}
              readOnly={locked}
              onChange={(_, { value }) => change({ ...line, name: value })}
            />
          </Field>
          <Field label={`Other names of ${line.name || 'it'}, with commas between`}>
            <Input
              value={line.aliases}
              maxLength={2000}
              readOnly={locked}
              onChange={(_, { value }) => change({ ...line, aliases: value })}
            />
          </Field>
          {!locked && (
            <Button
              aria-label={`Take away ${line.name || 'this row'}`}
              onClick={() => type(lines.filter(each => each !== line))}
            >
              Take away
            </Button>
          )}
        </div>
      ))}
      {!locked && (
        <div className={styles.bar}>
          {unlisted.map(name => (
            <Button key={name} onClick={() => add(name)}>{`Other names of ${name}`}</Button>
          ))}
          <Button onClick={() => add('')}>Another agency</Button>
        </div>
      )}
    </FactsForm>
  )
}

function agenciesOf(people: readonly { agency: string | null }[]): string[] {
  return [...new Set(people.flatMap(({ agency }) => agency ?? []))].sort()
}
