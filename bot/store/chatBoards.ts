import type { Database } from './store.ts'

type Speaker = { tenantId: string; personId: string; conversationId: string }

/** The board somebody named last in a conversation; null where they named none. They may have left it since. */
export async function chatBoardOf(
  db: Database,
  { tenantId, personId, conversationId }: Speaker,
): Promise<string | null> {
  const row = await db
    .selectFrom('chat_board')
    .select('board_id')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.board_id ?? null
}

export async function saveChatBoard(
  db: Database,
  { tenantId, personId, conversationId }: Speaker,
  boardId: string,
): Promise<void> {
  await db
    .insertInto('chat_board')
    .values({ tenant_id: tenantId, conversation_id: conversationId, person_id: personId, board_id: boardId })
    .onConflict(on =>
      on.columns(['tenant_id', 'conversation_id', 'person_id']).doUpdateSet({ board_id: boardId }),
    )
    .execute()
}
