import { z } from 'zod'
import { lookAtItem } from '../../acts/look.ts'
import { undoLast } from '../../acts/undo.ts'
import { nowCard } from '../cards/nowCard.ts'
import { takenBackCard, takenBackSummary } from '../cards/takenBackCard.ts'
import { verb } from '../verb.ts'

/** Takes back the act that the card tells of, and no other. */
export const undo = verb('undo', z.object({ actId: z.uuid() }), async (turn, { actId }) => {
  const { desk, actor, reader } = turn
  const undone = (await undoLast(desk, actor, 'card', actId)).sort((one, other) =>
    one.item.reference.localeCompare(other.item.reference, 'en', { numeric: true }),
  )
  const [only, ...others] = undone
  if (!only || others.length > 0)
    return { card: takenBackCard(undone, reader), summary: takenBackSummary(undone), replaces: true }
  const page = await lookAtItem(desk, actor, only.item.reference)
  return {
    ...nowCard(page, reader, { notice: { words: `${only.event.by.name} took it back.` } }),
    replaces: true,
  }
})
