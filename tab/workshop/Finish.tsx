import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { WorkshopPage } from '../../domain/views/workshopPage.ts'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { plural } from '../plural.ts'
import { ofBoard, pathOf } from '../queries.ts'
import { goTo } from '../useRoute.ts'
import { isDecided } from './decided.ts'
import { GiveUp } from './GiveUp.tsx'
import type { Savers } from './useDraft.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '32rem',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const Finished = z.object({ assessmentId: z.string() })

type Props = { page: WorkshopPage; board: BoardPage; savers: Savers }

/** What was agreed goes onto the record, by whom and of which day. */
export function Finish({ page, board, savers }: Props) {
  const styles = useStyles()
  const client = useQueryClient()
  const { boardId, name } = board.board
  const [completedBy, setBy] = useState(name)
  const [completedOn, setOn] = useState<string>(board.today)
  const open = page.elements.filter(element => !isDecided(element))
  const { planId } = page
  const key = ofBoard(boardId, 'matrices', planId, 'workshop')
  const finishing = useMutation({
    mutationFn: async () => {
      // What is still being typed is kept first: what is finished is what is on screen.
      for (const saver of savers.values()) await saver.afterwards(async version => version)
      const seen = client.getQueryData<WorkshopPage>(key)?.version ?? page.version
      const path = pathOf(boardId, 'matrices', planId, 'assessments')
      return send(Finished, 'POST', path, { completedBy, completedOn, seen })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ofBoard(boardId, 'matrix') })
      goTo({ screen: 'matrix', boardId })
    },
    // What was written since is looked at first.
    onError: () => client.invalidateQueries({ queryKey: key }),
  })
  return (
    <Card title="Finish the workshop">
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (!finishing.isPending) finishing.mutate()
        }}
      >
        <Text>
          {open.length === 0
            ? 'Every element is decided. What was agreed becomes the newest assessment; the last one stays as it was.'
            : `${plural(open.length, 'element')} still open: ${open.map(({ text }) => text).join(', ')}.`}
        </Text>
        <Field label="Completed by" required>
          <Input value={completedBy} maxLength={400} onChange={(_, { value }) => setBy(value)} />
        </Field>
        <Field label="On" required>
          <Input type="date" value={completedOn} onChange={(_, { value }) => setOn(value)} />
        </Field>
        <Refusal error={finishing.error} />
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" disabledFocusable={finishing.isPending}>
            Finish: record the assessment
          </Button>
          <GiveUp boardId={boardId} planId={planId} />
        </div>
      </form>
    </Card>
  )
}
