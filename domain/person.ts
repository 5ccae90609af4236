import { z } from 'zod'

/** What somebody may be on one board; a person can be several. The words are those of the board's settings. */
export const Role = z.enum(['chair', 'coordinator', 'member', 'administrator', 'partner', 'inspector'])
export type Role = z.infer<typeof Role>

/** `personId` is the Entra object id within the tenant. Work facts only: nothing about a person's life is kept. */
export const Person = z.object({
  tenantId: z.string(),
  personId: z.string(),
  name: z.string(),
  /** The post they hold, "Performance Manager": a lead named by role is led by whoever holds it. */
  post: z.string().nullable(),
  agency: z.string().nullable(),
})
export type Person = z.infer<typeof Person>

/** A person on a board, with what they are there. */
export const Member = Person.extend({ boardId: z.string(), roles: z.array(Role) })
export type Member = z.infer<typeof Member>

export function hasRole(member: Member, ...roles: Role[]): boolean {
  return member.roles.some(role => roles.includes(role))
}
