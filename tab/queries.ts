import { type InfiniteData, QueryClient, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import type { HistoryEntry } from '../domain/event.ts'
import { Member } from '../domain/person.ts'
import { BoardPage } from '../domain/views/boardPage.ts'
import { ChangesPage } from '../domain/views/changesPage.ts'
import { HealthPage } from '../domain/views/healthPage.ts'
import { HistoryPage, ItemPage } from '../domain/views/itemPage.ts'
import { MatrixPage, TemplateSummary } from '../domain/views/matrixPage.ts'
import { MinePage } from '../domain/views/minePage.ts'
import { LedPage, PeoplePage } from '../domain/views/peoplePage.ts'
import { PostsPage } from '../domain/views/postsPage.ts'
import { ReadingPage, ReadingSummary } from '../domain/views/readingPage.ts'
import { Sheet, type SheetRow } from '../domain/views/sheet.ts'
import { SuggestionsPage } from '../domain/views/suggestionsPage.ts'
import { ThreadGrid } from '../domain/views/threadGrid.ts'
import { TrendPage } from '../domain/views/trendPage.ts'
import { WorkshopPage } from '../domain/views/workshopPage.ts'
import { Declined, read } from './api.ts'
import { searchOf } from './route.ts'

export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The live stream says when something changed; the minute is for a stream that is lost.
      queries: { staleTime: 60_000, retry: mayHeal },
    },
  })
}

/** Everything shown of a board lies under this key, so that one change refreshes whatever is on screen. */
export function ofBoard(boardId: string, ...what: unknown[]): unknown[] {
  return ['board', boardId, ...what]
}

export function pathOf(boardId: string, ...rest: string[]): string {
  return ['boards', boardId, ...rest].map(encodeURIComponent).join('/')
}

export function useBoardPage(boardId: string): BoardPage {
  return useOfBoard(BoardPage, boardId)
}

/** What happened since the board last met. */
export function useChanges(boardId: string): ChangesPage {
  return useOfBoard(ChangesPage, boardId, 'changes')
}

export function useTrend(boardId: string): TrendPage {
  return useOfBoard(TrendPage, boardId, 'trend')
}

export function useThreadGrid(boardId: string): ThreadGrid {
  return useOfBoard(ThreadGrid, boardId, 'threads')
}

export function useMatrices(boardId: string): MatrixPage[] {
  return useOfBoard(Matrices, boardId, 'matrix').matrices
}

/** The workshop that is going on about a matrix; it must be going on. */
export function useWorkshop(boardId: string, planId: string): WorkshopPage {
  return useOfBoard(WorkshopPage, boardId, 'matrices', planId, 'workshop')
}

/** The forms a matrix can be begun from, which are the same for every board. */
export function useTemplates(): TemplateSummary[] {
  return useSuspenseQuery({
    queryKey: ['matrix-templates'],
    queryFn: ({ signal }) => read(Templates, 'matrix-templates', signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data.templates
}

export function usePeople(boardId: string): Member[] {
  return useOfBoard(People, boardId, 'people').people
}

export function useItemPage(boardId: string, reference: string): ItemPage {
  return useOfBoard(ItemPage, boardId, 'items', reference)
}

/** What the words of an item suggest it could be linked to. */
export function useSuggestions(boardId: string, itemId: string): SuggestionsPage['suggestions'] {
  return useOfBoard(SuggestionsPage, boardId, 'items', itemId, 'suggestions').suggestions
}

/**
 * The history of an item: the newest of it as its page says, and what came before a press at a time. What happened stays as it
 * was, so what was read once is kept beside the newest, however far that has moved on meanwhile.
 */
export function useHistory(boardId: string, reference: string, newest: HistoryPage) {
  const found = useInfiniteQuery<HistoryPage, Error, InfiniteData<HistoryPage>, string[], string | undefined>(
    {
      queryKey: ['history', boardId, reference],
      queryFn: ({ pageParam, signal }) =>
        read(
          HistoryPage,
          pathOf(boardId, 'items', reference, 'history') + searchOf({ before: pageParam }),
          signal,
        ),
      initialPageParam: undefined,
      initialData: { pages: [newest], pageParams: [undefined] },
      getNextPageParam: last => (last.earlier ? last.history.at(-1)?.eventId : undefined),
      enabled: false,
    },
  )
  return {
    history: entriesIn([newest, ...found.data.pages]),
    error: found.error,
    isEarlier: found.hasNextPage,
    isMore: found.isFetchingNextPage,
    more: () => void found.fetchNextPage(),
  }
}

function entriesIn(pages: HistoryPage[]): HistoryEntry[] {
  const entries = pages.flatMap(page => page.history)
  return [...new Map(entries.map(entry => [entry.eventId, entry])).values()]
}

/** Readings are not refreshed by the board's changes: somebody may be in the middle of a review. */
export function useReading(boardId: string, readingId: string): ReadingPage {
  return useSuspenseQuery({
    queryKey: ['reading', boardId, readingId],
    queryFn: ({ signal }) => read(ReadingPage, pathOf(boardId, 'readings', readingId), signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  }).data
}

export function useReadings(boardId: string): ReadingSummary[] {
  return useOfBoard(Readings, boardId, 'readings').readings
}

/** Every action or commitment of the board: what is narrowed, sorted and found in it is not asked for again. */
export function useSheet(boardId: string, kind: SheetRow['kind']): Sheet {
  return useSuspenseQuery({
    queryKey: ofBoard(boardId, 'sheet', kind),
    queryFn: ({ signal }) => read(Sheet, pathOf(boardId, 'sheet') + searchOf({ kind }), signal),
  }).data
}

export function useMine(boardId: string): MinePage {
  return useOfBoard(MinePage, boardId, 'mine')
}

export function usePeoplePage(boardId: string): PeoplePage {
  return useOfBoard(PeoplePage, boardId, 'accountability')
}

/** Where the board posts, for whoever may decide that. */
export function usePosts(boardId: string): PostsPage {
  return useOfBoard(PostsPage, boardId, 'posts')
}

/** How each part is; asked for again whenever it is looked at. */
export function useHealth(boardId: string) {
  return useSuspenseQuery({
    queryKey: ofBoard(boardId, 'health'),
    queryFn: ({ signal }) => read(HealthPage, pathOf(boardId, 'health'), signal),
    staleTime: 0,
  })
}

/** What one of them leads, and what of it nobody else would. */
export function useLed(boardId: string, personId: string): LedPage {
  return useOfBoard(LedPage, boardId, 'people', personId, 'led')
}

const Matrices = z.object({ matrices: z.array(MatrixPage) })
const Templates = z.object({ templates: z.array(TemplateSummary) })
const People = z.object({ people: z.array(Member) })
const Readings = z.object({ readings: z.array(ReadingSummary) })

function useOfBoard<T>(shape: z.ZodType<T>, boardId: string, ...what: string[]): T {
  return useSuspenseQuery({
    queryKey: ofBoard(boardId, ...what),
    queryFn: ({ signal }) => read(shape, pathOf(boardId, ...what), signal),
  }).data
}

/** A refusal stays a refusal however often it is asked; a lost connection may heal. */
function mayHeal(failures: number, error: Error): boolean {
  const passing = error instanceof Declined && (error.status === 0 || error.status >= 500)
  return passing && failures < 2
}
