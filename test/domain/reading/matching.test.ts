import { expect, test } from '@jest/globals'
import { type ExistingLine, matchesOf } from '../../../domain/reading/matching.ts'
import { recognise } from '../../../domain/reading/newerVersion.ts'
import { splitLine } from '../../../domain/reading/revise.ts'
import { line, proposal } from '../../support/world.ts'

const item = (itemId: string, text: string, facts: Partial<ExistingLine> = {}): ExistingLine => ({
  itemId,
  kind: 'action',
  text,
  heading: null,
  parentId: null,
  ...facts,
})
const action = (id: string, text: string) => line({ id, kind: 'action', text })

test('A line is the item of the same words, else the one most alike, else it is new', () => {
  const existing = [item('i1', 'Open the fourth hub'), item('i2', 'Train champions in every school')]
  const newer = proposal([
    action('l1', 'Train champions in each school'),
    action('l2', 'Open the fourth hub'),
    action('l3', 'Publish what families say'),
  ])
  expect(matchesOf(existing, newer)).toEqual(
    new Map([
      ['l2', 'i1'],
      ['l1', 'i2'],
    ]),
  )
})

test('The same words under two elements are each the item under their own', () => {
  const element = (itemId: string, text: string) => item(itemId, text, { kind: 'element' })
  const existing = [
    element('plan', 'Plan'),
    element('lead', 'Lead'),
    item('i1', 'Agree measures', { parentId: 'lead' }),
    item('i2', 'Agree measures', { parentId: 'plan' }),
  ]
  const newer = proposal([
    line({ id: 'e1', kind: 'element', text: 'Plan' }),
    line({ id: 'a1', kind: 'action', text: 'Agree measures', parentId: 'e1' }),
    line({ id: 'e2', kind: 'element', text: 'Lead' }),
    line({ id: 'a2', kind: 'action', text: 'Agree measures', parentId: 'e2' }),
  ])
  expect(Object.fromEntries(matchesOf(existing, newer))).toMatchObject({ a1: 'i2', a2: 'i1' })
})

test('What the reviewer says a line was goes before what its words say, and the words find what is left', () => {
  const existing = [item('i1', 'Open the fourth hub'), item('i2', 'Recruit volunteers')]
  const read = proposal([action('l1', 'Open the fourth hub'), action('l2', 'A hub for the north')])
  const said = recognise(read, 'l2', 'i1')
  expect(matchesOf(existing, said)).toEqual(new Map([['l2', 'i1']]))
  expect(matchesOf(existing, recognise(said, 'l1', 'i2'))).toEqual(
    new Map([
      ['l1', 'i2'],
      ['l2', 'i1'],
    ]),
  )
})

test('A line that the reviewer calls new is new, however much its words are those of an item', () => {
  const read = proposal([action('l1', 'Open the fourth hub')])
  expect(matchesOf([item('i1', 'Open the fourth hub')], recognise(read, 'l1', null)).size).toBe(0)
})

test('An item is one line’s: whoever claimed it before lets go, and of a line split in two the first goes on as it', () => {
  const read = proposal([action('l1', 'Open the hub'), action('l2', 'Open the north hub')])
  const twice = recognise(recognise(read, 'l1', 'i1'), 'l2', 'i1')
  expect(twice.lines.map(each => each.was)).toEqual([undefined, 'i1'])
  const split = splitLine(twice, 'l2', ['Open it', 'Staff it'])
  expect(split.lines.map(each => each.was)).toEqual([undefined, 'i1', undefined])
})
