import type { Audience } from '../../domain/permissions.ts'
import type { Place } from './outbound.ts'

type Member = { tenantId?: string; userRole?: string; userPrincipalName?: string }

/** Who is in a conversation, a page at a time. */
export type Roster = {
  getConversationPagedMembers(
    id: string,
    page: { timeout: number; pageSize: number; continuationToken?: string },
  ): Promise<{ members?: Member[]; continuationToken?: string }>
}

const pageSize = 500

/** Until the first guest is found; members of another tenant, in a shared channel, are guests to us. */
export async function audienceIn(
  { channelId, tenantId }: Place,
  conversations: Roster,
  timeout: number,
): Promise<Audience> {
  let continuationToken: string | undefined
  do {
    const page = await conversations.getConversationPagedMembers(channelId, {
      timeout,
      pageSize,
      ...(continuationToken && { continuationToken }),
    })
    if (!page.members?.length) return 'unknown'
    if (page.members.some(member => isGuest(member, tenantId))) return 'with guests'
    continuationToken = page.continuationToken || undefined
  } while (continuationToken)
  return 'all of the tenant'
}

function isGuest(member: Member, tenantId: string): boolean {
  const isOurs = member.tenantId === tenantId && member.userRole !== 'guest'
  return !isOurs || /#EXT#/i.test(member.userPrincipalName ?? '')
}
