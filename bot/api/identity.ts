import { Refusal } from '../../domain/refusal.ts'
import { personOf } from '../store/people.ts'
import type { Store } from '../store/store.ts'

/** Who asks, proven. */
export type Who = { tenantId: string; personId: string }

/** What of a request says who asks: its headers. */
export type Identify = (request: { get(header: string): string | undefined }) => Promise<Who>

/** Everything in local mode belongs to this tenant. */
export const localTenant = 'local'

/**
 * Local mode: nobody signs in, so whoever sits at this machine says who they act as. It is for trying the product on loopback
 * and is never switched on beside a tenant.
 */
export function actAs(store: Store, byDefault: string): Identify {
  return async request => {
    const personId = request.get('acting-as') ?? byDefault
    const person = await personOf(store.db, localTenant, personId)
    if (!person)
      throw new Refusal(
        'not allowed',
        `Nobody here is called ${personId.slice(0, 60)}. Choose somebody else to act as.`,
      )
    return { tenantId: localTenant, personId }
  }
}
