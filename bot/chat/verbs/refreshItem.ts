import { z } from 'zod'
import { lookAtItem } from '../../acts/look.ts'
import { CardKind, nowCard } from '../cards/nowCard.ts'
import type { Answer } from '../port.ts'
import type { Turn } from '../turn.ts'
import { Reference, verb } from '../verb.ts'

const Data = z.object({ reference: Reference, as: CardKind.optional().catch(undefined) })

type Shown = z.infer<typeof Data>

/** A card that looks again. */
export const refreshItem = verb('refresh-item', Data, show)
/** Somebody who asks for it: with the field, or the buttons, for what waits on them. */
export const showItem = verb('show-item', Data, show)

async function show({ desk, actor, reader }: Turn, { reference, as }: Shown): Promise<Answer> {
  return nowCard(await lookAtItem(desk, actor, reference), reader, { as })
}
