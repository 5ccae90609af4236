import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type BulkChange, BulkDone, Undone } from '../../domain/requests.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'

/** Small enough that a press on Stop is heard soon. */
const atOnce = 20

export type BulkState =
  | { is: 'idle' }
  | { is: 'running'; of: number; done: number }
  | { is: 'done'; result: BulkResult }
  | { is: 'undone'; references: string[] }

/** `left` were not asked for, because somebody pressed Stop or the connection was lost. */
export type BulkResult = Pick<BulkDone, 'changed' | 'unchanged'> & {
  actIds: string[]
  left: string[]
  error: Error | null
}

/** Changes many rows some at a time, says how far it has come, stops on a press, and takes all of it back on another. */
export function useBulk(boardId: string) {
  const client = useQueryClient()
  const [state, setState] = useState<BulkState>({ is: 'idle' })
  const stopped = useRef(false)
  const asked = useRef<{ rows: readonly SheetRow[]; change: BulkChange } | null>(null)
  const lookAgain = () => client.invalidateQueries({ queryKey: ofBoard(boardId) })

  async function run(rows: readonly SheetRow[], change: BulkChange, confirmed = false): Promise<void> {
    stopped.current = false
    asked.current = { rows, change }
    const done: BulkDone[] = []
    let error: Error | null = null
    let from = 0
    while (from < rows.length && !stopped.current && !error) {
      setState({ is: 'running', of: rows.length, done: from })
      const some = rows.slice(from, from + atOnce)
      const outcome = await changeSome(boardId, some, change, confirmed)
      if (outcome instanceof Error) error = outcome
      else {
        done.push(outcome)
        from += some.length
      }
    }
    const left = rows.slice(from).map(({ reference }) => reference)
    await lookAgain()
    setState({ is: 'done', result: resultOf(done, left, error) })
  }

  async function undo({ actIds }: BulkResult): Promise<void> {
    const references: string[] = []
    for (const actId of actIds.toReversed()) {
      const undone = await send(Undone, 'POST', pathOf(boardId, 'undo'), { actId }).catch(() => null)
      references.push(...(undone?.references ?? []))
    }
    await lookAgain()
    setState({ is: 'undone', references })
  }

  return {
    state,
    run,
    undo,
    /** Goes on with those that were left; `confirmed` says that what looks personal names nobody. */
    goOn: ({ left }: BulkResult, confirmed: boolean) => {
      const { rows, change } = asked.current ?? {}
      const rest = rows?.filter(({ reference }) => left.includes(reference))
      if (rest && change) void run(rest, change, confirmed)
    },
    stop: () => {
      stopped.current = true
    },
    clear: () => setState({ is: 'idle' }),
  }
}

/** What the server said no with concerns all of them: what looks personal, or that it could not be reached. */
async function changeSome(
  boardId: string,
  rows: readonly SheetRow[],
  change: BulkChange,
  confirmed: boolean,
): Promise<BulkDone | Error> {
  const items = rows.map(({ reference, version }) => ({ reference, seen: version }))
  try {
    return await send(BulkDone, 'POST', pathOf(boardId, 'bulk'), { items, change, confirmed })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function resultOf(done: BulkDone[], left: string[], error: Error | null): BulkResult {
  return {
    actIds: done.map(({ actId }) => actId),
    changed: done.flatMap(({ changed }) => changed),
    unchanged: done.flatMap(({ unchanged }) => unchanged),
    left,
    error,
  }
}
