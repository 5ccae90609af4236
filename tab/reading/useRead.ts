import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ReadingPage } from '../../domain/views/readingPage.ts'
import { sendFile } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'
import { searchOf } from '../route.ts'
import { goTo } from '../useRoute.ts'

/** Has a document read, and goes to its review. */
export function useRead(boardId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) =>
      sendFile(ReadingPage, pathOf(boardId, 'readings') + searchOf({ fileName: file.name }), file),
    onSuccess: ({ readingId }) => {
      void client.invalidateQueries({ queryKey: ofBoard(boardId, 'readings') })
      goTo({ screen: 'reading', boardId, readingId })
    },
  })
}
