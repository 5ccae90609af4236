import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { Title } from '../frame/Title.tsx'
import { useMe } from '../me.ts'
import { goTo } from '../useRoute.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '32rem',
    justifyItems: 'stretch',
  },
  send: { justifySelf: 'start' },
})

const Started = z.object({ boardId: z.string() })

export function StartScreen() {
  const styles = useStyles()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const { person, others } = useMe()
  const [chairId, setChairId] = useState(person.personId)
  const [lastMeetingOn, setLast] = useState('')
  const [nextMeetingOn, setNext] = useState('')
  const [pressed, setPressed] = useState(false)
  const missing = { name: pressed && !name.trim(), place: pressed && !place.trim() }
  const start = useMutation({
    mutationFn: () =>
      send(Started, 'POST', 'boards', {
        name,
        place,
        chairId,
        ...(lastMeetingOn && { lastMeetingOn }),
        ...(nextMeetingOn && { nextMeetingOn }),
      }),
    onSuccess: async ({ boardId }) => {
      await client.invalidateQueries({ queryKey: ['me'] })
      goTo({ screen: 'board', boardId })
    },
  })
  return (
    <>
      <Title>Start your own board</Title>
      <Card title="What is it called?">
        <form
          className={styles.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setPressed(true)
            if (name.trim() && place.trim()) start.mutate()
          }}
        >
          <Text>
            A board holds the partners to account: it has members, a chair, and the plans you read into it.
          </Text>
          <Field
            label="Name of the board"
            required
            validationMessage={missing.name ? 'Give the board a name.' : null}
          >
            <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field
            label="Place"
            hint="The borough, county or city it serves"
            required
            validationMessage={missing.place ? 'Say which place it serves.' : null}
          >
            <Input value={place} maxLength={200} onChange={(_, { value }) => setPlace(value)} />
          </Field>
          <Field label="Who chairs it?" hint="The chair accepts or returns what leads say is done">
            <Select value={chairId} onChange={(_, { value }) => setChairId(value)}>
              {[person, ...others].map(each => (
                <option key={each.personId} value={each.personId}>
                  {each.personId === person.personId ? `${each.name} (you)` : each.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="It last met" hint="Better and worse are said since then; you may leave this empty">
            <Input type="date" value={lastMeetingOn} onChange={(_, { value }) => setLast(value)} />
          </Field>
          <Field label="It meets next" hint="You may leave this empty">
            <Input type="date" value={nextMeetingOn} onChange={(_, { value }) => setNext(value)} />
          </Field>
          <Refusal error={start.error} />
          <Button
            type="submit"
            appearance="primary"
            className={styles.send}
            disabledFocusable={start.isPending}
          >
            Start the board
          </Button>
        </form>
      </Card>
    </>
  )
}
