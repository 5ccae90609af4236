import type { IContainer, IRichTextBlock, ITextBlock, ITextRun } from '@microsoft/teams.cards'
import { plainText } from '../../../domain/chat/plainText.ts'

/**
 * Words on a card. A TextBlock or a FactSet renders markdown, links included: whoever may word an action could put one there.
 * So people's words stand in runs of a RichTextBlock only, which render nothing, and in one line however they were typed.
 */
type Look = Omit<ITextRun, 'type' | 'text'>

export function theirs(words: string, longest: number, look: Look = {}): ITextRun {
  return { type: 'TextRun', text: shorten(plainText(words).replaceAll('\n', ' '), longest), ...look }
}

/** People's words, said to be theirs; what they quote stands in single marks. */
export function quoted(words: string, longest: number, look: Look = {}): ITextRun {
  const inside = words.replaceAll('“', '‘').replaceAll('”', '’')
  return theirs(`“${shorten(inside, longest)}”`, longest + 2, look)
}

/** Words of ours beside people's. */
export function ours(words: string, look: Look = {}): ITextRun {
  return { type: 'TextRun', text: words, ...look }
}

export function rich(inlines: ITextRun[], look: Partial<IRichTextBlock> = {}): IRichTextBlock {
  return { type: 'RichTextBlock', inlines, ...look }
}

/** A line of our own words only. */
export function line(text: string, look: Partial<ITextBlock> = {}): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look }
}

export function heading(text: string): ITextBlock {
  return line(text, { size: 'Medium', weight: 'Bolder', spacing: 'Large', style: 'heading' })
}

export function together(items: IContainer['items'], look: Partial<IContainer> = {}): IContainer {
  return { type: 'Container', items, ...look }
}

/** At most `longest` characters, none of them cut in half, with an ellipsis where something is left out. */
export function shorten(words: string, longest: number): string {
  const characters = [...words.slice(0, longest * 2 + 2)]
  return characters.length <= longest
    ? words
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

export function counted(count: number, thing: string): string {
  return `${count || 'no'} ${thing}${count === 1 ? '' : 's'}`
}

/** `Proposed for closure`, where it stands alone. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
