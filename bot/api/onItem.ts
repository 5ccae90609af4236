import type { Target } from '../acts/change.ts'
import { lookAtItem } from '../acts/look.ts'
import { type Asked, actorOf } from './route.ts'

/** Where one item stands: by its reference (A12) or its id. */
export const path = '/boards/{boardId}/items/{reference}'

type OnItem = Pick<Asked<typeof path, unknown, unknown>, 'desk' | 'who' | 'params' | 'door'>

/** Every change of an item answers with the item as it is then. */
export function look(asked: OnItem) {
  return lookAtItem(asked.desk, actorOf(asked), asked.params.reference)
}

type Sent = { seen?: number | undefined }

/** Which item a request would change, and the version its sender saw. */
export function target({ params, door, body }: OnItem & { body: Sent }): Target {
  return { reference: params.reference, door, seen: body.seen }
}
