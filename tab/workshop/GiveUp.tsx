import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { send } from '../api.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard, pathOf } from '../queries.ts'
import { goTo } from '../useRoute.ts'

/** Ends the workshop without an assessment; asks first, because what was written is gone. */
export function GiveUp({ boardId, planId }: { boardId: string; planId: string }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const ending = useMutation({
    mutationFn: () => send(z.undefined(), 'DELETE', pathOf(boardId, 'matrices', planId, 'workshop')),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ofBoard(boardId, 'matrix') })
      goTo({ screen: 'matrix', boardId })
    },
  })
  if (!asking) return <Button onClick={() => setAsking(true)}>Give it up</Button>
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Everything that was written in this workshop is lost. The last assessment stays the newest.
        <Refusal error={ending.error} />
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => ending.mutate()}>Give it up for good</Button>
        <Button onClick={() => setAsking(false)}>Go on</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
