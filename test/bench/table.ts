/** One line of the benchmark: what was measured, beside its floor from the same run. Times in milliseconds. */
export type Measured = {
  what: string
  ours: number
  floor?: number
  aim: string
  met?: boolean | undefined
  note?: string
}

/** The median of many runs of each, in milliseconds, the two taken in turn so that a slow moment slows both. */
export async function medians(
  ours: () => Promise<unknown>,
  floor: () => Promise<unknown>,
  runs = 200,
): Promise<{ ours: number; floor: number }> {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let run = 0; run < runs + 10; run += 1) {
    const one = await timed(ours)
    const other = await timed(floor)
    // The first runs warm the caches and the compiler.
    if (run < 10) continue
    times.ours.push(one)
    times.floor.push(other)
  }
  return { ours: median(times.ours), floor: median(times.floor) }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export function median(times: number[]): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function print(rows: Measured[]): void {
  console.table(
    rows.map(({ what, ours, floor, aim, met, note }) => ({
      what,
      'ours ms': round(ours),
      'floor ms': floor === undefined ? '' : round(floor),
      ratio: floor === undefined ? '' : round(ours / floor),
      aim,
      met: met === undefined ? '' : met ? 'yes' : 'NO',
      note: note ?? '',
    })),
  )
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
