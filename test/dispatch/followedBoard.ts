import { followHere } from '../../bot/acts/following.ts'
import { report } from '../../bot/acts/items.ts'
import { speaker } from '../../bot/chat/speaker.ts'
import { sayWhatIsDue } from '../../bot/dispatch/boardPosts.ts'
import type { PostOffice } from '../../bot/dispatch/postOffice.ts'
import type { SamplePerson } from '../../bot/sample/people.ts'
import { rememberConversation } from '../../bot/store/conversations.ts'
import type { Store } from '../../bot/store/store.ts'
import { usualQuietHours } from '../../domain/quietHours.ts'
import type { Report } from '../../domain/update.ts'
import { cardOf, seen } from '../chat/seen.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'
import { type Heard, startChannel, type TeamsChannel } from './teamsChannel.ts'

export const channelId = '19:board@thread.tacv2'

/** A world whose board posts to a channel, with some actions of the performance manager that were green when they came in. */
export type FollowedBoard = World & {
  teams: TeamsChannel
  office: PostOffice
  key: { tenantId: string; boardId: string }
  logged: unknown[]
  report: (reference: string, said: Report, by?: SamplePerson) => Promise<void>
  /** Lets so many seconds pass, then posts what is due, moving the clock to whenever more is due. */
  pass: (seconds?: number) => Promise<void>
  /** What was said about changes, in order, without the standing post. */
  said: () => Heard[]
  status: () => Heard[]
}

export async function followedBoard(
  store: Store,
  { actions = 5, guests = false, tenant }: { actions?: number; guests?: boolean; tenant?: string } = {},
): Promise<FollowedBoard> {
  const world = await worldIn(store, tenant)
  const { clock, tenantId, boardId } = world
  clock.now = '2027-01-04T10:00:00Z'
  await bringIn(world, proposal(Array.from({ length: actions }, (_, n) => action(n))))
  const teams = await startChannel(() => clock.now)
  teams.members.push({ tenantId, userRole: 'user' })
  if (guests) teams.members.push({ tenantId, userRole: 'guest' })
  await meet(world, teams.url)
  await followHere(world.desk, world.as(world.chair), { id: channelId, name: 'Early Help' })
  const logged: unknown[] = []
  const key = { tenantId, boardId }
  const office: PostOffice = {
    desk: world.desk,
    speaker: speaker(null, error => logged.push(error), { timeout: 300 }),
    tabAddress: place => `https://tab.example/#/${place}`,
    windowMs: 60_000,
    quiet: usualQuietHours,
    chance: () => 0.5,
    log: error => logged.push(error),
  }
  const board: FollowedBoard = {
    ...world,
    teams,
    office,
    key,
    logged,
    report: async (reference, said, by = world.performance) => {
      await report(world.desk, world.as(by), { reference, door: 'chat' }, said)
    },
    pass: async (seconds = 60) => {
      clock.now = Temporal.Instant.from(clock.now).add({ seconds }).toString()
      await postUntilQuiet(office, key, clock)
    },
    said: () => teams.heard.filter(heard => !isStatus(heard)),
    status: () => teams.heard.filter(isStatus),
  }
  return board
}

/** The bot was added to the team, and knows its channel. */
export async function meet({ desk, tenantId }: World, serviceUrl: string, id = channelId): Promise<void> {
  const place = { teamId: '19:team', name: 'Early Help', serviceUrl, botId: '28:bot', personId: null }
  await rememberConversation(desk.store.db, { tenantId, id, kind: 'channel', ...place }, desk.now())
}

async function postUntilQuiet(
  office: PostOffice,
  key: FollowedBoard['key'],
  clock: { now: string },
): Promise<void> {
  for (let next = await sayWhatIsDue(office, key); next; next = await sayWhatIsDue(office, key))
    clock.now = next
}

function action(n: number) {
  return line({
    id: `a${n}`,
    kind: 'action',
    text: `Agree step ${n + 1} with partners`,
    lead: 'Performance Manager',
    rag: 'green',
  })
}

export function wordsOf({ activity }: Heard): string {
  // Runs of one line are read without a pause between them.
  return seen({ card: cardIn(activity), summary: activity.summary ?? '' }).replaceAll(' : ', ': ')
}

export function cardIn(activity: Heard['activity']): never {
  return cardOf({ card: activity.attachments?.[0]?.content as never, summary: '' }) as never
}

function isStatus(heard: Heard): boolean {
  return wordsOf(heard).startsWith('Early Help Strategic Board')
}
