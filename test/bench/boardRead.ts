import { type CompiledQuery, createQueryId, type RootOperationNode } from 'kysely'
import { lookAtBoard } from '../../bot/acts/look.ts'
import type { Store } from '../../bot/store/store.ts'
import { clock, crowdedBoard } from './crowd.ts'
import { type Measured, medians } from './table.ts'

const sizes = [100, 1000, 5000, 100_000]

/** The board's first page at growing sizes, beside the same SQL sent bare. */
export async function boardRead(store: Store, where: string): Promise<Measured[]> {
  const measured: { size: number; ours: number; floor: number }[] = []
  for (const size of sizes) {
    const { chairman } = await crowdedBoard(store, size)
    const look = (by: Store) => lookAtBoard({ store: by, now: clock }, chairman)
    const queries = await queriesOf(store, look)
    const bare = async () => {
      for (const query of queries) await store.db.executeQuery(query)
    }
    measured.push({ size, ...(await medians(() => look(store), bare)) })
  }
  const at = (size: number) => measured.find(each => each.size === size)?.ours ?? Number.NaN
  const growth = at(100_000) / at(1000)
  return [
    ...measured.map(({ size, ours, floor }) => ({
      what: `board of ${size.toLocaleString('en-GB')} actions, ${where}`,
      ours,
      floor,
      aim: '≤ 1.5 × the bare SQL',
      met: ours <= 1.5 * floor,
    })),
    {
      what: `board of 100,000 beside 1,000, ${where}`,
      ours: at(100_000),
      floor: at(1000),
      aim: '≤ 1.5 × slower',
      met: growth <= 1.5,
    },
  ]
}

/** The statements that a read sends, compiled and ready to be sent again. */
async function queriesOf(store: Store, read: (by: Store) => Promise<unknown>): Promise<CompiledQuery[]> {
  const nodes: RootOperationNode[] = []
  const db = store.db.withPlugin({
    transformQuery: ({ node }) => {
      nodes.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await read({ ...store, db })
  return nodes.map(node => store.db.getExecutor().compileQuery(node, createQueryId()))
}
