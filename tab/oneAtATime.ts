/**
 * Calls `work` one at a time: whatever is asked for while it runs becomes one more run afterwards. A burst of changes thus costs
 * two looks and the last one sees them all.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await work()
    }
    running = false
  }
}
