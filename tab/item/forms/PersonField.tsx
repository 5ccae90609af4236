import { Field, Select } from '@fluentui/react-components'
import type { Member } from '../../../domain/person.ts'

type Props = { people: Member[]; personId: string; choose: (personId: string) => void }

/** Somebody of the board, told apart by post and agency. */
export function PersonField({ people, personId, choose }: Props) {
  return (
    <Field label="Person" required>
      <Select value={personId} onChange={(_, { value }) => choose(value)}>
        <option value="">Choose a person</option>
        {people.map(person => (
          <option key={person.personId} value={person.personId}>
            {[person.name, person.post, person.agency].filter(Boolean).join(', ')}
          </option>
        ))}
      </Select>
    </Field>
  )
}
