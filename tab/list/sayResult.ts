import { sayCount } from '../sayCount.ts'
import type { BulkResult } from './useBulk.ts'

type Counted = Pick<BulkResult, 'changed' | 'unchanged' | 'left'>

/** "11 changed, 2 not, 7 not asked for." */
export function sayResult({ changed, unchanged, left }: Counted): string {
  const said = [
    `${sayCount(changed.length)} changed`,
    ...(unchanged.length > 0 ? [`${sayCount(unchanged.length)} not`] : []),
    ...(left.length > 0 ? [`${sayCount(left.length)} left as they are`] : []),
  ]
  return `${said.join(', ')}.`
}
