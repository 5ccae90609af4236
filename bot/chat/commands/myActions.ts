import { RowsQuery } from '../../../domain/requests.ts'
import { lookAtRows, lookAtWaits } from '../../acts/look.ts'
import { myActionsCard, myActionsSummary } from '../cards/myActionsCard.ts'
import type { Command, Reply } from '../command.ts'
import { saying } from './asked.ts'

const phrases = [
  'my actions',
  'my action',
  'actions',
  'mine',
  'my list',
  'my tasks',
  'what do i lead',
  'what do i need to do',
]
const asked = { mine: 'true', open: 'true', limit: 10 }

/** What waits on somebody, then what they lead, with what to say of it. */
export const showMine: Reply = async ({ desk, actor, reader }) => {
  const mine = {
    waits: (await lookAtWaits(desk, actor)).filter(({ why }) => why !== 'waited on'),
    actions: await lookAtRows(desk, actor, RowsQuery.parse({ ...asked, kind: 'action' })),
    commitments: await lookAtRows(desk, actor, RowsQuery.parse({ ...asked, kind: 'commitment' })),
  }
  return { card: myActionsCard(mine, reader), summary: myActionsSummary(mine) }
}

export const myActions: Command = {
  example: 'my actions',
  meaning: 'What you lead, the latest first',
  of: 'What you lead',
  phrases,
  hear: saying(phrases, showMine),
}
