import { expect, test } from '@jest/globals'
import { differenceOf } from '../../../domain/reading/difference.ts'
import { setScore } from '../../../domain/reading/revise.ts'
import { named, readProposal, tabbed } from '../../intake/reading.ts'

const matrix = () =>
  readProposal('matrix.txt', tabbed(['Element', 'Evidence', 'Gaps'], ['Data', 'Known', 'Old']))
const standing = (score: number | null | undefined) => [
  { itemId: 'i1', kind: 'element' as const, text: 'Data', score },
]

test('An element whose score is another in the newer version has changed, though its words are the same', async () => {
  const read = await matrix()
  const { id } = named(read, 'Data')
  const newer = setScore(read, id, 3)
  const [element] = differenceOf(standing(2), newer).lines
  expect(element).toMatchObject({ lineId: id, is: 'changed', itemId: 'i1', before: 'Data, score 2' })
  expect(differenceOf(standing(3), newer).lines[0]).toMatchObject({ is: 'same' })
})

test('An element is the same where nothing is known of the score it had', async () => {
  const read = await matrix()
  expect(differenceOf(standing(undefined), read).lines[0]).toMatchObject({ is: 'same' })
  expect(differenceOf(standing(null), read).lines[0]).toMatchObject({ is: 'same' })
})
