import type { Day } from '../../domain/day.ts'
import { ragWord } from '../../domain/rag.ts'
import type { Tracked } from '../../domain/tracked.ts'

type Colours = Pick<Tracked, 'rag' | 'ragBefore' | 'ragSinceOn'>

/** Neither better nor worse since the board met: the same colour still, or one that has nothing to be compared with. */
export function sayUnturned({ rag, ragBefore, ragSinceOn }: Colours, met: Day | null): string {
  if (met === null) return 'Not known: nobody has said when the board last met'
  if (ragSinceOn <= met || rag === ragBefore) return 'No change of colour'
  if (ragBefore === 'none') return `First colour: ${ragWord(rag)}`
  return `No colour any more: it was ${ragWord(ragBefore)}`
}
