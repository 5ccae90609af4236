import { type Day, daysBetween } from '../../domain/day.ts'
import type { Row } from '../../domain/views/row.ts'

type Bucket = { title: string; rows: Row[] }

/** Exceptions by how far they have slipped, the furthest first, and red ones that are not late last; empty buckets are left out. */
export function bucketsOf(rows: readonly Row[], today: Day): Bucket[] {
  const lateBy = (row: Row) => (row.dueOn ? daysBetween(row.dueOn, today) : 0)
  return [
    { title: 'Over 60 days late', rows: rows.filter(row => lateBy(row) > 60) },
    { title: '30 to 60 days late', rows: rows.filter(row => lateBy(row) >= 30 && lateBy(row) <= 60) },
    { title: 'Under 30 days late', rows: rows.filter(row => lateBy(row) > 0 && lateBy(row) < 30) },
    { title: 'Red, and not late yet', rows: rows.filter(row => lateBy(row) <= 0) },
  ].filter(bucket => bucket.rows.length > 0)
}
