import { z } from 'zod'
import { Person, Role } from '../person.ts'

/** Who is asking, and on which boards. In local mode, who they could act as instead. */
export const Me = z.object({
  mode: z.enum(['local']),
  person: Person,
  boards: z.array(
    z.object({ boardId: z.string(), name: z.string(), place: z.string(), roles: z.array(Role) }),
  ),
  others: z.array(Person),
})
export type Me = z.infer<typeof Me>
