import { z } from 'zod'
import { plainText } from '../../../domain/chat/plainText.ts'
import { Day } from '../../../domain/day.ts'
import { authorise } from '../../../domain/permissions.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { membersFor } from '../../acts/boards.ts'
import { addAction } from '../../acts/newActions.ts'
import { boardsOf } from '../../store/boards.ts'
import { strangerSentence } from '../answer.ts'
import { type Asked, newActionCard, nobody } from '../cards/newActionCard.ts'
import type { Compose, Composed } from '../port.ts'
import { type Office, type Turn, turnFor } from '../turn.ts'
import { resultFor } from './result.ts'

const longest = 4000
const Typed = z.string().max(100_000).catch('').transform(plainText)
/** What the form sends. What is no day, or nobody, is not said. */
const Filled = z.object({
  text: Typed,
  leadId: z.string().max(100).catch(nobody),
  dueOn: Day.nullable().catch(null),
  boardId: z.string().max(100).optional().catch(undefined),
  confirmed: z.boolean().catch(false),
})
type Filled = z.infer<typeof Filled>

/** "Make this an action": the form, filled in from the message; then the action, with the message as its source. */
export async function compose(office: Office, asked: Compose): Promise<Composed> {
  const filled = asked.filledIn === null ? null : Filled.parse(object(asked.filledIn))
  const boardId = filled?.boardId
  const turn = await turnFor(office, { ...asked, ...(boardId ? { boardId } : {}) })
  if (!turn) return { text: strangerSentence }
  authorise('addAction', turn.member)
  if (!filled) return form(office, asked, turn, { text: (asked.message?.text ?? '').slice(0, longest) })
  try {
    return { result: await made(turn, asked, filled) }
  } catch (error) {
    if (!(error instanceof Refusal) || !['not valid', 'personal', 'conflict'].includes(error.code))
      throw error
    return form(office, asked, turn, { ...filled, refusal: error })
  }
}

function object(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

async function made(turn: Turn, { message }: Compose, { text, leadId, dueOn, confirmed }: Filled) {
  const { desk, actor } = turn
  const lead = leadId === nobody ? null : await leadOf(turn, leadId)
  const origin = message && { author: message.author && plainText(message.author), url: message.url }
  const item = await addAction(desk, actor, { text, lead, dueOn, origin }, { door: 'card', confirmed })
  return resultFor(turn, item.reference)
}

async function leadOf({ desk, actor }: Turn, personId: string) {
  const member = (await membersFor(desk, actor)).find(each => each.personId === personId)
  if (!member)
    throw new Refusal(
      'not valid',
      'Only somebody on this board can lead. Choose somebody else, or nobody yet.',
    )
  return { kind: 'person' as const, personId, name: member.name }
}

async function form(
  office: Office,
  { from }: Compose,
  turn: Turn,
  typed: Partial<Asked> & { text: string },
): Promise<Composed> {
  const { desk, actor, board, reader } = turn
  const boards = await boardsOf(office.desk.store.db, from.tenantId, from.personId)
  const people = await membersFor(desk, actor)
  const choices = { people, boards: boards.map(each => each.board), boardId: board.boardId }
  return {
    form: newActionCard(choices, { leadId: nobody, dueOn: null, ...typed }, reader),
    title: 'Make this an action',
  }
}
