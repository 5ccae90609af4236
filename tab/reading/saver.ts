/** Whether what is on screen is also on the server. */
export type Saving = { is: 'saved' | 'unsaved' | 'saving' } | { is: 'not saved'; error: Error }

export type Saver<T> = {
  /** Saves it a moment later, with whatever else comes until then. */
  keep(value: T): void
  /** Saves what is not saved yet, then does `work` at the version reached; `work` answers the version it left behind. */
  afterwards(work: (version: number) => Promise<number>): Promise<void>
  /** Goes on from a version of somebody else's, writing over it. */
  insist(version: number): Promise<void>
}

type Parts<T> = {
  version: number
  /** Answers the version that was saved. */
  put: (value: T, version: number) => Promise<number>
  tell: (saving: Saving) => void
  /** Milliseconds of quiet before something is saved. */
  quiet: number
}

/**
 * Keeps the newest value saved, one request at a time. What fails stays to be saved: it goes with the next change, or when
 * asked for again.
 */
export function saver<T>({ version, put, tell, quiet }: Parts<T>): Saver<T> {
  let at = version
  let waiting: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function keep(value: T): void {
    waiting = { value }
    tell({ is: 'unsaved' })
    clearTimeout(timer)
    timer = setTimeout(() => void inTurn(save).catch(() => {}), quiet)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    while (waiting) {
      const { value } = waiting
      waiting = null
      tell({ is: 'saving' })
      try {
        at = await put(value, at)
      } catch (error) {
        waiting ??= { value }
        tell({ is: 'not saved', error: error instanceof Error ? error : new Error(String(error)) })
        throw error
      }
    }
    tell({ is: 'saved' })
  }

  function afterwards(work: (version: number) => Promise<number>): Promise<void> {
    return inTurn(async () => {
      await save()
      at = await work(at)
    })
  }

  function insist(over: number): Promise<void> {
    return inTurn(() => {
      at = over
      return save()
    })
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work, work)
    turn = mine.catch(() => {})
    return mine
  }

  return { keep, afterwards, insist }
}
