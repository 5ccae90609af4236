import { lookAtStanding } from '../../acts/look.ts'
import { strangerSentence } from '../answer.ts'
import { boardStatusCard, boardStatusSummary } from '../cards/boardStatusCard.ts'
import type { Found, Pasted, Result } from '../port.ts'
import { type Office, type Turn, turnFor } from '../turn.ts'
import { onBoard, resultFor } from './result.ts'

/** A link to a place of the tab as a card of what stands there: an item, or else its board. */
export async function unfold(office: Office, pasted: Pasted): Promise<Found> {
  const place = placeOf(office, pasted.url)
  if (!place) return { text: 'This link leads to no board or item that I know.' }
  const { boardId, reference } = place
  const turn = await turnFor(office, { ...pasted, boardId })
  if (!turn) return { text: strangerSentence }
  return { results: [reference ? await resultFor(turn, reference) : await boardResult(turn)] }
}

/** `https://…/#/boards/7/items/A12`; null for addresses of others. */
function placeOf({ tabAddress }: Office, url: string): { boardId: string; reference: string | null } | null {
  const home = tabAddress?.('') ?? null
  if (home === null || !url.startsWith(home)) return null
  const [, boardId, reference = null] =
    /^boards\/([\w-]{1,60})(?:\/items\/([\w-]{1,40}))?(?=$|[/?])/.exec(url.slice(home.length)) ?? []
  return boardId ? { boardId, reference } : null
}

async function boardResult(turn: Turn): Promise<Result> {
  const page = await lookAtStanding(turn.desk, turn.actor)
  return {
    card: onBoard(boardStatusCard(page, turn.reader), turn),
    title: page.board.name,
    line: boardStatusSummary(page),
  }
}
