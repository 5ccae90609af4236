import { z } from 'zod'
import { Refusal } from './refusal.ts'

const Name = z.string().trim().min(1).max(200)

/** A partner organisation that a board knows, with the other names people write for it: EHSB is the Early Help Strategic Board. */
export const Agency = z.strictObject({ name: Name, aliases: z.array(Name).max(20) })
export type Agency = z.infer<typeof Agency>

/** The agency that words name, as the board calls it; null where they name none that it knows. */
export function agencyNamed(words: string, agencies: readonly Agency[]): string | null {
  const said = plain(words)
  const found = agencies.find(({ name, aliases }) => [name, ...aliases].some(each => plain(each) === said))
  return found?.name ?? null
}

/** Refuses, code `not valid`, one name that would name two agencies. */
export function refuseConfused(agencies: readonly Agency[]): void {
  const seen = new Map<string, string>()
  for (const { name, aliases } of agencies) {
    for (const each of [name, ...aliases]) {
      const other = seen.get(plain(each))
      if (other !== undefined)
        throw new Refusal(
          'not valid',
          other === name
            ? `“${each}” stands twice under ${name}. Once is enough.`
            : `“${each}” would name both ${other} and ${name}. Give it to one of them.`,
          { field: 'agencies' },
        )
      seen.set(plain(each), name)
    }
  }
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}
