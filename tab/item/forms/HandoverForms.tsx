import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { usePeople } from '../../queries.ts'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { PersonField } from './PersonField.tsx'
import { WordsForm } from './WordsForm.tsx'

/** Nobody is given work behind their back: whoever is asked leads it once they accept. */
export function HandoverForm(props: FormProps) {
  const { tracked, route, done } = props
  const { lead } = tracked
  const others = usePeople(route.boardId).filter(
    ({ personId }) => !(lead.kind === 'person' && lead.personId === personId),
  )
  const [personId, setPersonId] = useState('')
  const sending = useChange('handover', { ...route, version: tracked.version }, done)
  return (
    <ChangeForm
      sending={sending}
      props={props}
      words="Ask them"
      unready={personId === ''}
      send={() => sending.send({ personId })}
    >
      <Text>They lead it once they accept. Until then it stays where it is.</Text>
      <PersonField people={others} personId={personId} choose={setPersonId} />
    </ChangeForm>
  )
}

export function TakeOverForm(props: FormProps) {
  return (
    <WordsForm
      {...props}
      name="takeover"
      label="A word on it"
      words="Take it over"
      optional
      bodyOf={words => ({ words })}
    />
  )
}

export function DeclineForm(props: FormProps) {
  return (
    <WordsForm
      {...props}
      name="decline"
      label="Why not?"
      words="Decline"
      optional
      bodyOf={reason => ({ reason })}
    />
  )
}
