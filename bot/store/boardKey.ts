/** A board, as every row of it names it. */
export type BoardKey = { tenantId: string; boardId: string }
