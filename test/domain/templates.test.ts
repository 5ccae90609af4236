import { describe, expect, test } from '@jest/globals'
import { sayOf } from '../../domain/scale.ts'
import { Template } from '../../domain/templates/template.ts'
import { templateLike, templates } from '../../domain/templates/templates.ts'

describe.each(templates.map(each => [each.title, each] as const))('%s', (_title, template) => {
  test('says of each element what every step of its scale looks like, no two alike', () => {
    const { scale, elements } = Template.parse(template)
    const steps = scale.to - scale.from + 1
    expect(scale.levels).toHaveLength(steps)
    const described = elements.flatMap(({ levels }) => levels)
    expect(described).toHaveLength(steps * elements.length)
    expect(new Set(described).size).toBe(described.length)
  })

  test('is known again by its elements, however they are written and numbered', () => {
    const written = template.elements.map(({ name }, at) => ({
      text: `${at + 1}. ${name.toUpperCase()}`,
      score: null,
    }))
    expect(templateLike(written)?.id).toBe(template.id)
  })
})

test('a matrix follows no form of which it has half, more than all, or a score off the scale', () => {
  const of = (...names: string[]) => names.map(text => ({ text, score: null }))
  expect(templateLike(of('Plan', 'Deliver'))).toBeNull()
  expect(templateLike(of('Plan', 'Deliver', 'Evaluate'))?.id).toBe('early-help')
  expect(templateLike(of('Plan', 'Deliver', 'Evaluate', 'Lead', 'Housing'))).toBeNull()
  expect(templateLike([...of('Plan', 'Deliver'), { text: 'Evaluate', score: 7 }])).toBeNull()
})

test('a score says what it is out of where that is known, and none is never a nought', () => {
  expect(sayOf(2, { from: 0, to: 4, levels: [] })).toBe('2 of 4')
  expect(sayOf(2, null)).toBe('2')
  expect(sayOf(null, { from: 0, to: 4, levels: [] })).toBe('not recorded')
})
