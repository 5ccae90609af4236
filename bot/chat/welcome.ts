import { RowsQuery } from '../../domain/requests.ts'
import { lookAtRows } from '../acts/look.ts'
import { isFirstWelcome } from '../store/conversations.ts'
import { fromBoard } from './answer.ts'
import { personalWelcomeCard, sharedWelcomeCard, welcomeSummary } from './cards/welcomeCard.ts'
import type { Answer, Spoken } from './port.ts'
import { type Office, turnFor } from './turn.ts'

/** Said once in each conversation; null when it has been said. */
export async function welcome(office: Office, joined: Spoken): Promise<Answer | null> {
  const { desk } = office
  const { from, conversation } = joined
  const key = { tenantId: from.tenantId, id: conversation.id }
  if (!(await isFirstWelcome(desk.store.db, key, desk.now()))) return null
  if (conversation.kind !== 'personal')
    return { card: sharedWelcomeCard('Golden Thread'), summary: welcomeSummary }
  return personal(office, joined)
}

async function personal(office: Office, joined: Spoken): Promise<Answer> {
  const turn = await turnFor(office, joined)
  if (!turn) return { text: `${welcomeSummary}. ${notYet}` }
  const { desk, actor, board, reader } = turn
  const mine = await lookAtRows(desk, actor, RowsQuery.parse({ mine: 'true', open: 'true', limit: 1 }))
  return fromBoard({ card: personalWelcomeCard(board, mine.total, reader), summary: welcomeSummary }, turn)
}

const notYet =
  'I keep the actions of a partnership’s strategy. You are on no board yet: ask your board’s coordinator to add you, then say “help”.'
