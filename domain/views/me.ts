import { z } from 'zod'
import { Member } from '../person.ts'

/** Who is asking, and on which boards. In local mode, who they could act as instead. */
export const Me = z.object({
  mode: z.enum(['local']),
  member: Member,
  boards: z.array(z.object({ boardId: z.string(), name: z.string(), place: z.string() })),
  others: z.array(Member),
})
export type Me = z.infer<typeof Me>
