import { report } from '../../bot/acts/items.ts'
import { boardPosts } from '../../bot/acts/telling.ts'
import { insertEvents } from '../../bot/store/events.ts'
import { saveFollowing } from '../../bot/store/followings.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import type { action } from '../support/builders.ts'
import { clock, crowdedBoard } from './crowd.ts'
import { type Measured, medians } from './table.ts'

const writers = 8
const burst = 1200
/** How long a channel's changes are gathered: some writers of each run are the first of a window. */
const windowMs = 500

/** One update — load, judge, save state, event and announcement, commit — beside one bare insert of the event. */
export async function updates(store: Store, where: string, { followed = false } = {}): Promise<Measured[]> {
  const { actor } = await crowdedBoard(store, 1000)
  if (followed) await follow(store, actor)
  const desk = { store, now: clock }
  let n = 0
  const said = () => {
    n += 1
    return { rag: n % 2 ? ('green' as const) : ('amber' as const), percent: n % 101, words: `Word ${n}` }
  }
  const update = (of: number) => report(desk, actor, { reference: `A${of}`, door: 'API' }, said())
  const { item: updated } = await update(1)
  const bare = () => insertEvents(store.db, [eventOn(updated)])
  const one = await medians(() => update(1 + (n % 900)), bare)
  const perSecond = await throughput(update)
  return [
    {
      what: `one update${followed ? ' of a followed board' : ''}, ${where}`,
      ...one,
      aim: 'said beside its floor',
    },
    {
      what: `${writers} writers at once${followed ? ' on a followed board' : ''}, ${where}`,
      ours: 1000 / perSecond,
      aim: '≥ 300 a second on PostgreSQL',
      met: perSecond >= 300,
      note: `${Math.round(perSecond)} a second`,
    },
  ]
}

/** Each change is news for a channel, and the first of each window sets an alarm in its transaction; nothing is sent. */
async function follow(store: Store, board: { tenantId: string; boardId: string }): Promise<void> {
  const today = Day.parse('2027-01-04')
  const channel = { conversationId: '19:bench', name: null, by: 'Tom', at: clock(), today }
  await saveFollowing(store.db, board, channel)
  const said = async () => {
    await store.db.deleteFrom('news').where('tenant_id', '=', board.tenantId).execute()
  }
  await store.jobs.start([{ name: boardPosts, afterMs: windowMs, run: said }], console.error)
}

async function throughput(update: (of: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  const write = async (writer: number) => {
    for (let n = 0; n < burst / writers; n += 1) await update(1 + ((writer * 113 + n * 7) % 900))
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return (1000 * burst) / (performance.now() - begun)
}

function eventOn(item: ReturnType<typeof action>) {
  const by = { personId: 'tom', name: 'Tom' }
  return {
    item,
    kind: 'updated' as const,
    at: clock(),
    by,
    door: 'API' as const,
    changes: [],
    words: 'Word',
    next: null,
  }
}
