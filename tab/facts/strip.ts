import { type Rag, ragWord, worstFirst } from '../../domain/rag.ts'
import { sayCount } from '../sayCount.ts'

/** One shape of a strip: a declared colour, or work that is done. */
type Bead = Rag | 'complete'

type Counts = { rag: Partial<Record<Rag, number>>; complete: number }

/** Beads of a strip, the most worrying first. */
export function beadsOf({ rag, complete }: Counts): Bead[] {
  const open = worstFirst.flatMap(colour => new Array<Bead>(rag[colour] ?? 0).fill(colour))
  return [...open, ...new Array<Bead>(complete).fill('complete')]
}

/** The same in words: "3 Red, 1 Green, 2 complete". */
export function sayBeads({ rag, complete }: Counts): string {
  const colours = worstFirst
    .filter(colour => rag[colour])
    .map(colour => `${sayCount(rag[colour] ?? 0)} ${ragWord(colour)}`)
  return [...colours, ...(complete ? [`${sayCount(complete)} complete`] : [])].join(', ')
}
