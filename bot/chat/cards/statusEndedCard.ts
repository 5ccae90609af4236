import { sayDay } from '../../../domain/day.ts'
import type { StatusEnded } from '../../../domain/post.ts'
import type { Board } from '../../../domain/views/boardPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { ours, rich, theirs } from './words.ts'

/** Takes the place of a standing post that is kept up no more: its counts would be taken for those of today. */
export function statusEndedCard({ name }: Board, ended: StatusEnded, reader: Reader): Card {
  const moved =
    ended.now === 'elsewhere'
      ? [ours('The board’s status is now posted in '), theirs(ended.channel, 100)]
      : []
  const here = ended.now === 'here' ? [ours(anew)] : []
  const nowhere =
    ended.now === 'nowhere' ? [ours(`${noLonger} as at ${sayDay(ended.on, reader.today)}.`)] : []
  return card(
    [
      rich([theirs(name, 100, { size: 'Large', weight: 'Bolder' })]),
      rich([...moved, ...here, ...nowhere], { spacing: 'Small' }),
    ],
    statusEndedSummary(ended),
    { title: 'Open the board', url: reader.links?.board },
  )
}

const anew = 'The board’s status is posted anew in this channel.'
const noLonger = 'The board’s status is no longer kept here,'

export function statusEndedSummary({ now }: StatusEnded): string {
  if (now === 'here') return anew
  return now === 'elsewhere'
    ? 'The board’s status is posted in another channel.'
    : `${noLonger.slice(0, -1)}.`
}
