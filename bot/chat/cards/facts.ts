import type { IColumnSet, ITextRun, TextColor } from '@microsoft/teams.cards'
import { type Rag, ragShape, ragWord } from '../../../domain/rag.ts'
import type { Signal } from '../../../domain/signals.ts'
import { ours, rich } from './words.ts'

/** Teams' amber and green are too pale to read on its white: the shape is coloured, the word never. */
const colours: Record<Rag, TextColor> = {
  red: 'Attention',
  amber: 'Warning',
  green: 'Good',
  blue: 'Accent',
  none: 'Default',
}

/** `▲ Amber`: never by colour alone. */
export function ragRuns(rag: Rag): ITextRun[] {
  return [ragShapeRun(rag), ours(`\u00a0${ragWord(rag)}`, { weight: 'Bolder' })]
}

export function ragShapeRun(rag: Rag): ITextRun {
  return ours(ragShape(rag), { color: colours[rag], weight: 'Bolder' })
}

export function sayDone(percent: number): string {
  return `${percent} %`
}

/** What the record says, each with its reason; those that contradict a green stand out. */
export function signalRuns(signals: readonly Signal[]): ITextRun[] {
  return signals.map(({ reason, contradicts }) => ours(reason, contradicts ? { color: 'Attention' } : {}))
}

/** Facts in one line, with something between each two of them; a fact may need several runs. */
export function between(facts: readonly (ITextRun | ITextRun[])[], separator = ' · '): ITextRun[] {
  return facts.flatMap((fact, index) => (index === 0 ? fact : [ours(separator), ...[fact].flat()]))
}

/** A fact and its name, in two columns; runs, because a FactSet would render people's words as markdown. */
export function fact(name: string, runs: ITextRun[]): IColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: '92px', items: [rich([ours(name, { isSubtle: true })])] },
      { type: 'Column', width: 'stretch', items: [rich(runs)] },
    ],
  }
}
