import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HistoryEntry } from '../../domain/event.ts'
import { Undone } from '../../domain/requests.ts'
import { isTakeable } from '../../domain/takeBack.ts'
import { send } from '../api.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { useMe } from '../me.ts'
import { ofBoard, pathOf } from '../queries.ts'

/** Takes back what the reader just did, with all that was done in the same message or press. */
export function Undo({ entry, boardId }: { entry: HistoryEntry; boardId: string }) {
  const { person } = useMe()
  const client = useQueryClient()
  const undoing = useMutation({
    mutationFn: () => send(Undone, 'POST', pathOf(boardId, 'undo'), { eventId: entry.eventId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ofBoard(boardId) }),
  })
  if (!isTakeable(entry, person.personId, Temporal.Now.instant().toString())) return null
  return (
    <>
      <Button size="small" disabledFocusable={undoing.isPending} onClick={() => undoing.mutate()}>
        Undo
      </Button>
      <Refusal error={undoing.error} />
    </>
  )
}
