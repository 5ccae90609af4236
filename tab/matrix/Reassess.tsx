import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { WorkshopPage } from '../../domain/views/workshopPage.ts'
import { send } from '../api.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard, pathOf } from '../queries.ts'
import { goTo } from '../useRoute.ts'

type Props = { boardId: string; planId: string; words: string }

/** Starts a workshop, or joins the one that is going on, and goes there. */
export function Reassess({ boardId, planId, words }: Props) {
  const client = useQueryClient()
  const opening = useMutation({
    mutationFn: () => send(WorkshopPage, 'POST', pathOf(boardId, 'matrices', planId, 'workshop')),
    onSuccess: async page => {
      client.setQueryData(ofBoard(boardId, 'matrices', planId, 'workshop'), page)
      await client.invalidateQueries({ queryKey: ofBoard(boardId, 'matrix') })
      goTo({ screen: 'workshop', boardId, plan: planId })
    },
  })
  return (
    <div>
      <Button appearance="primary" disabledFocusable={opening.isPending} onClick={() => opening.mutate()}>
        {words}
      </Button>
      <Refusal error={opening.error} />
    </div>
  )
}
