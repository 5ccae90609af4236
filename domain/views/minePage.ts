import { z } from 'zod'
import { Day } from '../day.ts'
import { Waiting } from '../digest.ts'
import { SheetRow } from './sheet.ts'

/** What waits on somebody, and everything open that they lead, by due day, the latest first. */
export const MinePage = z.object({ today: Day, waits: z.array(Waiting), led: z.array(SheetRow) })
export type MinePage = z.infer<typeof MinePage>
