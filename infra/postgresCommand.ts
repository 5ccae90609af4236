import { startPostgres } from './localPostgres.ts'

/** `npm run -s postgres`: a PostgreSQL to try several copies of the server on. Its data goes when it is stopped. */
const postgres = await startPostgres()
console.log(`DATABASE_URL=${await postgres.create('golden_thread')}`)
console.log(
  'Start as many copies as you like with it, each with a PORT of its own. Ctrl-C stops it and forgets its data.',
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await postgres.stop()
    process.exit(0)
  })
}
