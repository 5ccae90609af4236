import type { CardElement } from '@microsoft/teams.cards'
import { z } from 'zod'
import type { Changed } from '../../domain/changed.ts'
import { Sighting } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import { withoutDoor } from '../../domain/sentence.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import type { Target } from '../acts/change.ts'
import { lookAtItem } from '../acts/look.ts'
import { againCard } from './cards/againCard.ts'
import type { Form } from './cards/forms.ts'
import { itemSummary } from './cards/itemCard.ts'
import type { Notice } from './cards/notice.ts'
import { type CardKind, nowCard } from './cards/nowCard.ts'
import type { Answer } from './port.ts'
import type { Turn } from './turn.ts'
import { isShared, typedAgain, unsaid } from './unrepeated.ts'

/** A press that changes one item. */
export type Settled<C extends Changed = Changed> = {
  reference: string
  /** What it did, said after the name of whoever did it. */
  said: string | ((changed: C) => string)
  /** What is worth saying besides, where the item as it is then does not show it. */
  lines?: (changed: C, page: ItemPage) => readonly string[]
  /** A challenge is ended, not taken back. */
  canUndo?: boolean
  /** What is asked again, with what was typed, where it was not saved. */
  again?: (page: ItemPage) => Form | null
  as?: CardKind
}

/** Which item is changed, through the card, in the act of this press. */
export function targetOf(
  turn: Turn,
  { reference, seen, confirmed }: { reference: string; seen?: number; confirmed?: boolean | undefined },
): Target {
  return { reference, seen, door: 'card', actId: turn.actId, confirmed: confirmed ?? false }
}

/** Does it, and answers with the item as it is then: changed and by whom, or not, why, and with what was typed. */
export async function settle<C extends Changed>(
  turn: Turn,
  settled: Settled<C>,
  act: () => Promise<C>,
): Promise<Answer> {
  const { desk, actor, reader, actId } = turn
  try {
    const changed = await act()
    const page = await lookAtItem(desk, actor, settled.reference)
    const { said, lines } = settled
    const words = `${changed.event.by.name} ${typeof said === 'string' ? said : said(changed)}`
    // A challenge changes no fact that the card shows: it may have been asked on a post that others read.
    const isChange = settled.canUndo !== false
    const notice = { words, lines: lines?.(changed, page), undo: isChange ? actId : null }
    const now = nowCard(page, reader, { notice })
    return isChange ? { ...now, replaces: true } : now
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(turn, settled, error)
  }
}

/** Saved nothing: what the item is now is said with the reason, and what was typed is not lost. */
async function refused(
  turn: Turn,
  { reference, again, as }: Pick<Settled, 'reference' | 'again' | 'as'>,
  refusal: Refusal,
): Promise<Answer> {
  const { code, message } = refusal
  const page = await lookAtItem(turn.desk, turn.actor, reference).catch(() => null)
  if (!page) throw refusal
  if (code === 'personal' && isShared(turn))
    return { text: unsaid(Personal.parse(refusal.details).sightings) }
  const notice: Notice = { words: message, lines: linesOf(refusal) }
  const form = askedAgain.has(code) ? again?.(page) : null
  if (form) {
    const inputs = form.inputs.map(input => asTypedAgain(input, turn))
    const card = againCard(page, turn.reader, { ...form, inputs }, { notice, confirm: code === 'personal' })
    return { card, summary: message }
  }
  if (overtaken.has(code)) return nowCard(page, turn.reader, { as, notice })
  return { text: `${message} ${itemSummary(page)}.` }
}

function asTypedAgain(input: CardElement, turn: Turn): CardElement {
  return input.type === 'Input.Text' && input.value
    ? { ...input, value: typedAgain(input.value, turn) }
    : input
}

const askedAgain = new Set(['stale', 'personal', 'not valid'])
const overtaken = new Set(['stale', 'conflict'])

const Stale = z.object({ since: z.array(z.object({ sentence: z.string() })) })
const Personal = z.object({ sightings: Sighting.array() })

/** What else changed meanwhile (one of it stands in the sentence), or what was seen that looks personal. */
function linesOf({ message, details }: Refusal): string[] {
  const since = Stale.safeParse(details).data?.since ?? []
  const seen = Personal.safeParse(details).data?.sightings ?? []
  return [
    ...since.map(({ sentence }) => withoutDoor(sentence)).filter(each => !message.includes(each)),
    ...seen.map(({ seen: words }) => `Seen: “${words}”`),
  ]
}
