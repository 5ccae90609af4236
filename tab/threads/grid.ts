import type { Rag } from '../../domain/rag.ts'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'

export type Vision = ThreadGrid['visions'][number]
export type Commitment = Vision['commitments'][number]

/** Commitments of a vision that count in a thread; with `null` those that count in none. */
export function cellOf(vision: Vision, threadId: string | null): Commitment[] {
  return vision.commitments.filter(({ threadIds }) =>
    threadId === null ? threadIds.length === 0 : threadIds.includes(threadId),
  )
}

/** Nobody works on it: no action delivers it. */
export function idle(commitments: readonly Commitment[]): Commitment[] {
  return commitments.filter(each => each.deliveredBy.length === 0 && isLive(each))
}

/** What nobody works on at all before what somebody works on in part; alike, the one with more left undone. */
export function loudestFirst(visions: readonly Vision[]): Vision[] {
  const share = ({ commitments }: Vision) => idle(commitments).length / Math.max(1, commitments.length)
  const left = ({ commitments }: Vision) => idle(commitments).length
  return visions.toSorted((one, other) => share(other) - share(one) || left(other) - left(one))
}

/** A cell as a strip of colours: open ones by what is declared, the others as done. */
export function countsOf(commitments: readonly Commitment[]): {
  rag: Partial<Record<Rag, number>>
  complete: number
} {
  const rag: Partial<Record<Rag, number>> = {}
  for (const each of commitments.filter(isLive)) rag[each.rag] = (rag[each.rag] ?? 0) + 1
  return { rag, complete: commitments.filter(each => each.lifecycle === 'complete').length }
}

/** Whether some commitment counts in no thread, so that the grid needs a place to show it. */
export function hasUnthreaded(grid: ThreadGrid): boolean {
  return grid.visions.some(vision => cellOf(vision, null).length > 0)
}

/** The commitment that a sub-commitment stands under; null for one that stands under its vision. */
export function parentIn(vision: Vision, { parentId }: Commitment): Commitment | null {
  return vision.commitments.find(each => each.itemId === parentId) ?? null
}

function isLive({ lifecycle }: Commitment): boolean {
  return lifecycle !== 'complete' && lifecycle !== 'cancelled'
}
