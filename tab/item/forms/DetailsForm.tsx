import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { FormProps } from '../Changes.tsx'
import { useChange } from '../useChange.ts'
import { ChangeForm } from './ChangeForm.tsx'

/** Who else stands behind it, and what success looks like. */
export function DetailsForm(props: FormProps) {
  const { tracked, route, done } = props
  const [deliveryTeam, setDeliveryTeam] = useState(tracked.deliveryTeam ?? '')
  const [leadAgency, setLeadAgency] = useState(tracked.leadAgency ?? '')
  const [sponsor, setSponsor] = useState(tracked.sponsor ?? '')
  const [success, setSuccess] = useState(tracked.success ?? '')
  const [standing, setStanding] = useState(tracked.standing)
  const sending = useChange('details', { ...route, version: tracked.version }, done)
  const details = {
    deliveryTeam: orNothing(deliveryTeam),
    leadAgency: orNothing(leadAgency),
    sponsor: orNothing(sponsor),
    success: orNothing(success),
    standing,
  }
  return (
    <ChangeForm sending={sending} props={props} words="Save details" send={() => sending.send(details)}>
      <Field label="Success looks like">
        <Textarea value={success} maxLength={2000} onChange={(_, { value }) => setSuccess(value)} />
      </Field>
      <Field label="Delivery team">
        <Input value={deliveryTeam} maxLength={400} onChange={(_, { value }) => setDeliveryTeam(value)} />
      </Field>
      <Field label="Lead agency">
        <Input value={leadAgency} maxLength={400} onChange={(_, { value }) => setLeadAgency(value)} />
      </Field>
      <Field label="Sponsoring director">
        <Input value={sponsor} maxLength={400} onChange={(_, { value }) => setSponsor(value)} />
      </Field>
      <Checkbox
        label="Standing: it recurs and never completes"
        checked={standing}
        onChange={(_, { checked }) => setStanding(checked === true)}
      />
    </ChangeForm>
  )
}

function orNothing(words: string): string | null {
  return words.trim() || null
}
