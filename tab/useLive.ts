import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { oneAtATime } from './oneAtATime.ts'
import { pause } from './pause.ts'
import { ofBoard } from './queries.ts'
import { listen, pauseBefore } from './stream.ts'

export type Connection = 'connecting' | 'live' | 'lost'

/** Several looks a second would only cost: people read slower. */
const breath = 250

/** Keeps what is on screen true: looks again after each change of the board, and after a lost connection heals. */
export function useLive(boardId: string): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  useEffect(() => {
    const ended = new AbortController()
    const lookAgain = oneAtATime(async () => {
      await client.invalidateQueries({ queryKey: ofBoard(boardId) })
      await pause(breath, ended.signal)
    })
    void keepListening(boardId, lookAgain, setConnection, ended.signal)
    return () => ended.abort()
  }, [boardId, client])
  return connection
}

async function keepListening(
  boardId: string,
  lookAgain: () => void,
  tell: (connection: Connection) => void,
  signal: AbortSignal,
): Promise<void> {
  let attempt = 0
  let missed = false
  const open = () => {
    tell('live')
    attempt = 0
    if (missed) lookAgain()
  }
  while (!signal.aborted) {
    await listen(boardId, { open, change: lookAgain }, signal)
    if (signal.aborted) return
    missed = true
    tell('lost')
    await pause(pauseBefore(attempt++, Math.random()), signal)
  }
}
