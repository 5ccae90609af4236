import { Field, Input } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { leadFromWords } from '../../domain/lead.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { LeadNames } from '../facts/LeadNames.tsx'
import type { FormProps } from '../item/Changes.tsx'
import { ChangeForm } from '../item/forms/ChangeForm.tsx'
import { useChange } from '../item/useChange.ts'
import { usePeople } from '../queries.ts'

/** The lead in words, as one types into a sheet: a person of the board, a post or an agency. */
export function LeadWordsForm(props: FormProps<Pick<SheetRow, 'lead' | 'hasLead' | 'version'>>) {
  const { tracked, route, done } = props
  const { agencies } = props.board.board
  const people = usePeople(route.boardId)
  const names = useId()
  const [words, setWords] = useState(tracked.hasLead ? tracked.lead : '')
  const sending = useChange('lead', { ...route, version: tracked.version }, done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words="Save"
      send={() => sending.send({ lead: leadFromWords(words, { people, agencies }) })}
    >
      <Field label="Lead" hint="A person, a post or an agency; empty for none">
        <Input list={names} value={words} maxLength={200} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <LeadNames id={names} people={people} />
    </ChangeForm>
  )
}
