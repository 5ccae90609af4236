import { z } from 'zod'
import { lookAtItem } from '../../acts/look.ts'
import { CardKind, nowCard } from '../cards/nowCard.ts'
import { Reference, verb } from '../verb.ts'

const Data = z.object({ reference: Reference, as: CardKind.optional().catch(undefined) })

export const refreshItem = verb('refresh-item', Data, async ({ desk, actor, reader }, { reference, as }) =>
  nowCard(await lookAtItem(desk, actor, reference), reader, { as }),
)
