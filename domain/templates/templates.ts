import { isOn } from '../scale.ts'
import { conditions } from './conditions.ts'
import { earlyHelp } from './earlyHelp.ts'
import type { Template } from './template.ts'

/** Every form of matrix that a board can begin with. */
export const templates: readonly Template[] = [earlyHelp, conditions]

export function templateOf(id: string | null): Template | null {
  return templates.find(each => each.id === id) ?? null
}

type Scored = { text: string; score: number | null }

/**
 * The form that a matrix from a document follows: every element of it is one of the form's, they are more than half of them, and no
 * score is off its scale. Null where none fits: then nobody but the document says what its scores are out of.
 */
export function templateLike(elements: readonly Scored[]): Template | null {
  const names = new Set(elements.map(({ text }) => plain(text)))
  return (
    templates.find(({ elements: form, scale }) => {
      const known = new Set(form.map(({ name }) => plain(name)))
      const isOfIt = names.isSubsetOf(known) && names.size > form.length / 2
      return isOfIt && elements.every(({ score }) => isOn(scale, score))
    }) ?? null
  )
}

/** What one element of a form asks and looks like at each step; null where the form has none of that name. */
export function elementIn(template: Template | null, text: string): Template['elements'][number] | null {
  return template?.elements.find(({ name }) => plain(name) === plain(text)) ?? null
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
