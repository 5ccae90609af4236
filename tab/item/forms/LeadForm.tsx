import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { usePeople } from '../../queries.ts'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { type LeadKind, leadKinds, leadOf } from './leadKinds.ts'
import { PersonField } from './PersonField.tsx'

/** One accountable lead: a person, a role, an agency, several jointly, or openly nobody yet. */
export function LeadForm(props: FormProps) {
  const { tracked, route, done } = props
  const people = usePeople(route.boardId)
  const [kind, setKind] = useState<LeadKind>(tracked.lead.kind === 'none' ? 'person' : tracked.lead.kind)
  const [name, setName] = useState('name' in tracked.lead ? tracked.lead.name : '')
  const [personId, setPersonId] = useState('personId' in tracked.lead ? tracked.lead.personId : '')
  const sending = useChange('lead', { ...route, version: tracked.version }, done)
  const lead = leadOf(
    kind,
    name,
    people.find(person => person.personId === personId),
  )
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words="Set the lead"
      unready={!lead}
      send={() => lead && sending.send({ lead })}
    >
      <Field label="Who is accountable?">
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(chosen(value))}>
          {leadKinds.map(each => (
            <Radio key={each.kind} value={each.kind} label={each.words} />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'person' && <PersonField people={people} personId={personId} choose={setPersonId} />}
      {(kind === 'role' || kind === 'agency' || kind === 'joint') && (
        <Field label={labels[kind]} required>
          <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
        </Field>
      )}
    </ChangeForm>
  )
}

const labels = { role: 'Which role', agency: 'Which agency', joint: 'Who together' }

function chosen(value: string): LeadKind {
  return leadKinds.find(each => each.kind === value)?.kind ?? 'none'
}
