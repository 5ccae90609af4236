import { z } from 'zod'
import { boardPosts } from '../acts/telling.ts'
import type { Job } from '../store/jobs.ts'
import { postAll, postBoard } from './boardPosts.ts'
import { noteLate } from './late.ts'
import type { PostOffice } from './postOffice.ts'

const Woken = z.object({ tenantId: z.string(), boardId: z.string() })

/** Begins what happens without being asked, and makes good at once what was due while nothing ran. */
export async function startTimers(office: PostOffice): Promise<void> {
  await office.desk.store.jobs.start(timers(office), office.log)
  await noteLate(office)
  await postAll(office)
}

/**
 * Everything that happens without somebody asking for it. Each asks what is due: one that is missed is made good by the next, and
 * a second run does nothing. A new timer is a line here, and what it asks is a function of its own.
 */
export function timers(office: PostOffice): Job[] {
  return [
    {
      name: boardPosts,
      afterMs: office.windowMs,
      run: about => postBoard(office, Woken.parse(about)),
    },
    { name: 'everything-due', cron: '* * * * *', run: () => postAll(office) },
    { name: 'late-items', cron: '*/5 * * * *', run: () => noteLate(office) },
  ]
}
