import type { CardElement, IChoiceSetInput, IColumnSet, ITextInput } from '@microsoft/teams.cards'
import { plainText } from '../../../domain/chat/plainText.ts'
import { Rag, ragShape, ragWord } from '../../../domain/rag.ts'
import { shorten } from './words.ts'

/** What is asked beside one item: two short inputs in one line, and what happened. Their ids begin with `key`. */
export type Reported = { rag: Rag; percent: number | null; words: string }

/** What one input may weigh when it is filled in again, as bytes: all of what is typed into one, and several share it. */
const mostKept = 8000

/** `share` is one of how many such items stand on the card: a line each keeps a phone from scrolling for ever. */
export function reportInputs(reported: Reported, key = '', share = 1): CardElement[] {
  return [
    sideBySide(ragInput(`${key}rag`, reported.rag), {
      type: 'Input.Number',
      id: `${key}percent`,
      label: 'Done, %',
      min: 0,
      max: 100,
      ...(reported.percent === null ? {} : { value: reported.percent }),
    }),
    wordsInput(`${key}words`, 'What happened?', {
      value: keep(reported.words, mostKept / share),
      spacing: 'Small',
      isMultiline: key === '',
    }),
  ]
}

function sideBySide(left: CardElement, right: CardElement): IColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 3, items: [left] },
      { type: 'Column', width: 2, items: [right] },
    ],
  }
}

/** Word and shape: a choice has no colour of its own. */
function ragInput(id: string, rag: Rag): IChoiceSetInput {
  const choices = Rag.options.map(each => ({ title: `${ragShape(each)} ${ragWord(each)}`, value: each }))
  return { type: 'Input.ChoiceSet', id, label: 'Colour', style: 'compact', value: rag, choices }
}

/** Words of people fill it as they were typed: an input renders no markdown. */
export function wordsInput(
  id: string,
  label: string,
  { value = '', ...look }: Partial<ITextInput> = {},
): ITextInput {
  const kept = keep(plainText(value), mostKept)
  return {
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    maxLength: 2000,
    ...(kept && { value: kept }),
    ...look,
  }
}

/** The same, where a press without words would say nothing. */
export function neededWords(id: string, label: string, value: string, errorMessage: string): ITextInput {
  return wordsInput(id, label, { value, isRequired: true, errorMessage })
}

function keep(words: string, bytes: number): string {
  return Buffer.byteLength(words) <= bytes ? words : shorten(words, Math.floor(bytes / 4))
}
