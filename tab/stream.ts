import { BoardChange } from '../domain/requests.ts'
import { identity } from './api.ts'

/** The server speaks at least every 15 seconds; a silence of more than two of them is a lost connection. */
const silence = 40_000

/**
 * Listens to one board until the connection ends or `signal` aborts; always returns, never throws. `fetch` and not EventSource,
 * which cannot say who is asking.
 */
export async function listen(
  boardId: string,
  on: { open: () => void; change: (change: BoardChange) => void },
  signal: AbortSignal,
): Promise<void> {
  const watch = new AbortController()
  const headers = { Accept: 'text/event-stream', ...identity() }
  try {
    const response = await fetch(`/api/boards/${encodeURIComponent(boardId)}/stream`, {
      headers,
      signal: AbortSignal.any([signal, watch.signal]),
    })
    if (!response.ok || !response.body) return
    on.open()
    await hear(response.body, on.change, watch)
  } catch {
    // Lost, refused or given up: the caller tries again.
  }
}

/** Complete events of what has arrived so far, and the rest that has yet to. Comments, such as heartbeats, say nothing. */
export function changesIn(text: string): { changes: BoardChange[]; rest: string } {
  const parts = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = parts.pop() ?? ''
  return { changes: parts.flatMap(changeIn), rest }
}

/** Waits longer after each failure, up to half a minute; `jitter` from 0 to 1 keeps many tabs from coming back at once. */
export function pauseBefore(attempt: number, jitter: number): number {
  return Math.min(30_000, 1000 * 2 ** attempt) * (0.75 + jitter / 2)
}

async function hear(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (change: BoardChange) => void,
  watch: AbortController,
): Promise<void> {
  let pending = ''
  let timer = setTimeout(() => watch.abort(), silence)
  for await (const chunk of chunksOf(body)) {
    clearTimeout(timer)
    timer = setTimeout(() => watch.abort(), silence)
    const { changes, rest } = changesIn(pending + chunk)
    pending = rest
    changes.forEach(tell)
  }
  clearTimeout(timer)
}

/** Not every browser iterates a stream by itself. */
async function* chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

function changeIn(event: string): BoardChange[] {
  const lines = event.split('\n')
  if (!lines.some(line => line === 'event: change')) return []
  const data = lines.filter(line => line.startsWith('data:')).map(line => line.slice(5))
  const change = BoardChange.safeParse(parsed(data.join('\n')))
  return change.success ? [change.data] : []
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
