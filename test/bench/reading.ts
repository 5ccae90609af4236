import { parse } from 'csv-parse/sync'
import { readFile } from '../../bot/intake/intake.ts'
import { type Measured, medians } from './table.ts'

const rows = 10_000

/** A plan of ten thousand rows, read to a proposal, beside the CSV parser alone. */
export async function reading(): Promise<Measured[]> {
  const csv = planOf(rows)
  const bytes = new TextEncoder().encode(csv)
  const { ours, floor } = await medians(
    async () => readFile('plan.csv', bytes),
    async () => parse(csv),
    5,
  )
  return [
    { what: `reading ${rows.toLocaleString('en-GB')} rows`, ours, floor, aim: 'bounded', met: ours < 10_000 },
  ]
}

function planOf(count: number): string {
  const line = (n: number) =>
    `Agree step ${n} with partners,Manager ${n % 40},${1 + (n % 28)}/03/2027,Green,On its way`
  return `Action,Lead,By when,RAG,Progress\n${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`
}
