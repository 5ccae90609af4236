import { describe, expect, test } from '@jest/globals'
import { readFile } from '../../bot/intake/intake.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const plan = bytesOf('Action,Lead\nListen,Bo\n')
const longPlan = bytesOf(`Action,Lead\n${'Listen,Bo\n'.repeat(15_000)}`)
const readings = (count: number) =>
  Promise.allSettled(Array.from({ length: count }, () => readFile('plan.csv', plan)))

/** The names of plans in the order in which they were read to their end. */
async function orderOf(plans: [string, Uint8Array][]): Promise<string[]> {
  const read: string[] = []
  await Promise.all(plans.map(([name, bytes]) => readFile('plan.csv', bytes).then(() => read.push(name))))
  return read
}

describe('documents that come all at once', () => {
  test('are read two at a time', async () => {
    expect(
      await orderOf([
        ['long', longPlan],
        ['short', plan],
      ]),
    ).toEqual(['short', 'long'])
    const [first] = await orderOf([
      ['long', longPlan],
      ['also long', longPlan],
      ['short', plan],
    ])
    expect(first).not.toBe('short')
  })

  test('beyond those that may wait are asked to come back, and the others are read', async () => {
    const outcomes = await readings(12)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    expect(outcomes.slice(10)).toMatchObject(
      [1, 2].map(() => ({
        reason: {
          code: 'too many requests',
          message: 'Several documents are being read just now. Try again in a minute.',
        },
      })),
    )
  })

  test('let the next one in as soon as one was read, or refused', async () => {
    await Promise.allSettled([readFile('plan.pdf', plan), readFile('plan.pages', plan)])
    expect(await readFile('plan.csv', plan)).toMatchObject({ proposal: { kind: 'action plan' } })
  })
})
