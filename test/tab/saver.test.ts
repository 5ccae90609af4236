import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type Saving, saver } from '../../tab/reading/saver.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('several edits within the quiet time are saved once, as the last of them', async () => {
  const { saved, keeper } = server()
  keeper.keep('one')
  keeper.keep('two')
  await jest.advanceTimersByTimeAsync(800)
  expect(saved).toEqual([['two', 1]])
})

test('accepting first saves what is still waiting, and works at the version that made', async () => {
  const { saved, keeper } = server()
  keeper.keep('one')
  const versions: number[] = []
  await keeper.afterwards(async version => {
    versions.push(version)
    return version
  })
  expect(saved).toEqual([['one', 1]])
  expect(versions).toEqual([2])
})

test('what could not be saved is kept, said, and saved when asked again', async () => {
  const { saved, said, keeper, fail } = server()
  fail(new Error('The server cannot be reached.'))
  keeper.keep('one')
  await jest.advanceTimersByTimeAsync(800)
  expect(said.at(-1)).toMatchObject({ is: 'not saved', error: { message: 'The server cannot be reached.' } })
  fail(null)
  await keeper.afterwards(async version => version)
  expect(saved).toEqual([['one', 1]])
  expect(said.at(-1)).toEqual({ is: 'saved' })
})

test('insisting writes mine over the version of somebody else', async () => {
  const { saved, keeper, fail } = server()
  fail(new Error('Somebody else is reviewing this document too.'))
  keeper.keep('mine')
  await jest.advanceTimersByTimeAsync(800)
  fail(null)
  await keeper.insist(7)
  expect(saved).toEqual([['mine', 7]])
})

/** A server that saves what it is given at the next version, or fails as it is told to. */
function server() {
  const saved: [string, number][] = []
  const said: Saving[] = []
  let error: Error | null = null
  const keeper = saver<string>({
    version: 1,
    quiet: 800,
    tell: saving => void said.push(saving),
    put: async (value, version) => {
      if (error) throw error
      saved.push([value, version])
      return version + 1
    },
  })
  const fail = (next: Error | null) => {
    error = next
  }
  return { saved, said, keeper, fail }
}
