import { openStore } from '../../bot/store/open.ts'
import { startPostgres } from '../../infra/localPostgres.ts'
import { folderFor } from '../support/server.ts'
import { boardRead } from './boardRead.ts'
import { reading } from './reading.ts'
import { starts } from './starts.ts'
import { print } from './table.ts'
import { turns } from './turns.ts'
import { updates } from './updates.ts'

/** `npm run bench`: each row beside its floor, measured in the same run on real parts. A benchmark, not a test. */
const place = folderFor('bench-store')
const embedded = await openStore({ folder: place.folder })
const postgres = await startPostgres()
const served = await openStore({ url: await postgres.create('bench') })

print([
  ...(await starts()),
  ...(await updates(embedded, 'embedded')),
  ...(await updates(served, 'PostgreSQL')),
  ...(await updates(embedded, 'embedded', { followed: true })),
  ...(await updates(served, 'PostgreSQL', { followed: true })),
  ...(await turns(embedded, 'embedded')),
  ...(await turns(served, 'PostgreSQL')),
  ...(await boardRead(embedded, 'embedded')),
  ...(await boardRead(served, 'PostgreSQL')),
  ...(await reading()),
])

await Promise.all([embedded.jobs.stop(), served.jobs.stop()])
await embedded.close()
await served.close()
await postgres.stop()
place.remove()
