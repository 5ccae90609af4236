import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { may } from '../../domain/permissions.ts'
import { BoardPage } from '../../domain/views/boardPage.ts'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard, pathOf } from '../queries.ts'
import { useMember } from '../useMember.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'end' },
  card: { marginBottom: tokens.spacingVerticalL },
})

/** Whether this person sets the days the board meets on. */
export function useMaySetMeetings(page: BoardPage): boolean {
  return may.describeBoard(useMember(page))
}

/** The days a reporting cycle runs between: without the last one, nothing can be said to have become better or worse. */
export function MeetingsForm({ page, done }: { page: BoardPage; done: () => void }) {
  const styles = useStyles()
  const client = useQueryClient()
  const { boardId, lastMeetingOn, nextMeetingOn } = page.board
  const [last, setLast] = useState<string>(lastMeetingOn ?? '')
  const [next, setNext] = useState<string>(nextMeetingOn ?? '')
  const save = useMutation({
    mutationFn: () =>
      send(BoardPage, 'PATCH', pathOf(boardId), { lastMeetingOn: last || null, nextMeetingOn: next || null }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      done()
    },
  })
  return (
    <div className={styles.card}>
      <Card title="When the board meets">
        <form
          className={styles.form}
          onSubmit={event => {
            event.preventDefault()
            save.mutate()
          }}
        >
          <Field label="It last met" hint="Better and worse are said since then">
            <Input type="date" value={last} onChange={(_, { value }) => setLast(value)} />
          </Field>
          <Field label="It meets next" hint="You may leave this empty">
            <Input type="date" value={next} onChange={(_, { value }) => setNext(value)} />
          </Field>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            Save
          </Button>
          <Button onClick={done}>Cancel</Button>
        </form>
        <Refusal error={save.error} />
      </Card>
    </div>
  )
}
