import { z } from 'zod'
import type { Press } from '../port.ts'
import { Confirmed } from '../verb.ts'

const Data = z.object({ text: z.string().min(1).max(4000), confirmed: Confirmed })

/** Cards that answer a word are brought up to date by saying it again. */
const saidAgain: Record<string, string> = { 'refresh-mine': 'my actions', 'refresh-board': 'status' }

/** A press that is as good as typing: its words. Null for any other. */
export function wordsSaid({ verb, data }: Press): { text: string; confirmed: boolean } | null {
  if (Object.hasOwn(saidAgain, verb)) return { text: saidAgain[verb] ?? '', confirmed: false }
  const said = verb === 'say' ? Data.safeParse(data).data : null
  return said ? { text: said.text, confirmed: said.confirmed ?? false } : null
}
