import type { CardElement } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { PostTroubles } from '../../../domain/views/postsPage.ts'
import type { Reader } from '../turn.ts'
import { counted, line, ours, rich, theirs } from './words.ts'

/** What went wrong with the board's posts, for whoever can put it right; nothing where all is well. */
export function postTroubles({ following, unknown, refused }: PostTroubles, reader: Reader): CardElement[] {
  return [
    ...stopped(following, reader),
    ...(unknown ? [line(`▲ ${counted(unknown, 'post')} of the last week may not have arrived.`)] : []),
    ...(refused ? [line(`▲ Teams refused ${counted(refused, 'post')} of the last week.`)] : []),
  ]
}

function stopped({ name, stopped }: PostTroubles['following'], { today, timeZone }: Reader): CardElement[] {
  if (!stopped) return []
  const on = sayDay(dayAt(stopped.at, timeZone), today)
  return [
    rich([
      ours('▲ Posting to '),
      theirs(name ?? 'the channel', 60, { weight: 'Bolder' }),
      ours(` stopped on ${on}: ${sayWhy(stopped.status)} Say “follow here” there again.`),
    ]),
  ]
}

/** What the platform calls it is in the ledger. */
function sayWhy(status: number): string {
  if (status === 404) return 'Teams does not find the channel any more.'
  return status === 403
    ? 'Teams does not let the bot speak there any more.'
    : 'Teams takes no more posts there.'
}
