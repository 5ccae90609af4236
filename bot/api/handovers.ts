import { HandoverAcceptanceRequest, HandoverDeclineRequest, HandoverRequest } from '../../domain/requests.ts'
import { declineHandover, offerHandover, takeOver } from '../acts/items.ts'
import { changing } from './onItem.ts'
import type { AnyRoute } from './route.ts'

export const handovers: AnyRoute[] = [
  changing({
    method: 'post',
    at: '/handover',
    summary: 'Offer the item to somebody on the board, who leads it once they accept',
    body: HandoverRequest,
    change: ({ desk, actor, target, said }) => offerHandover(desk, actor, target, said.personId),
  }),
  changing({
    method: 'post',
    at: '/handover/acceptance',
    summary: 'Take over what was offered',
    body: HandoverAcceptanceRequest,
    change: ({ desk, actor, target, said }) => takeOver(desk, actor, target, said.words ?? null),
  }),
  changing({
    method: 'post',
    at: '/handover/decline',
    summary: 'Decline what was offered: it stays with whoever leads it',
    body: HandoverDeclineRequest,
    change: ({ desk, actor, target, said }) => declineHandover(desk, actor, target, said.reason ?? null),
  }),
]
