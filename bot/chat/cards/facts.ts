import type { IColumnSet, ITextRun, TextColor } from '@microsoft/teams.cards'
import { Rag, ragShape, ragWord } from '../../../domain/rag.ts'
import type { Signal } from '../../../domain/signals.ts'
import { ours, rich } from './words.ts'

const colours: Record<Rag, TextColor> = {
  red: 'Attention',
  amber: 'Warning',
  green: 'Good',
  blue: 'Accent',
  none: 'Default',
}

/** `▲ Amber`: never by colour alone. */
export function ragRun(rag: Rag): ITextRun {
  return ours(`${ragShape(rag)} ${ragWord(rag)}`, { color: colours[rag], weight: 'Bolder' })
}

export function ragColour(rag: Rag): TextColor {
  return colours[rag]
}

/** The colour that a history calls `Amber`. */
export function ragOfWord(word: string | null): Rag {
  return Rag.options.find(rag => ragWord(rag) === word) ?? 'none'
}

export function sayDone(percent: number): string {
  return `${percent} %`
}

/** What the record says, each with its reason; those that contradict a green stand out. */
export function signalRuns(signals: readonly Signal[]): ITextRun[] {
  return signals.map(({ reason, contradicts }) => ours(reason, contradicts ? { color: 'Attention' } : {}))
}

/** Runs with something between each two of them. */
export function between(runs: ITextRun[], separator = ' · '): ITextRun[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [ours(separator), run]))
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
