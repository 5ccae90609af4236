import { setTimeout } from 'node:timers/promises'
import { allowedFrom, type Limit } from '../../domain/throttle.ts'
import type { Delivered } from './outcomes.ts'

/** Whoever has waited so long has gone: it is tried all the same, and Teams decides. */
const longestWaitMs = 60_000

type Send = () => Promise<Delivered>
/** `ended` is null while it is under way. */
type Sent = { ended: number | null }
type Line = { sent: Sent[]; turn: Promise<unknown>; replacing: Map<string, Replacing> }
type Replacing = { send: Send; done: Promise<Delivered> }

/**
 * Keeps answers in one conversation within what the platform takes there: of twenty people who speak in a channel at once each is
 * answered, the last some seconds later, where Teams would refuse most of them. What is to take the place of a card that another
 * answer waits to replace goes in its stead. Posts are not looked at: they leave room, and give way.
 *
 * Each copy of the server counts its own answers. To count them together each answer would have to ask the database first; where
 * several copies are too fast together, Teams says so, and the answer is tried again (`patience.ts`).
 */
export function answersInTurn(limits: readonly Limit[]) {
  const lines = new Map<string, Line>()
  return (conversationId: string, send: Send, inPlaceOf: string | null): Promise<Delivered> => {
    const line = lines.get(conversationId) ?? begin(lines, conversationId, limits)
    const waiting = inPlaceOf === null ? undefined : line.replacing.get(inPlaceOf)
    if (waiting) {
      waiting.send = send
      return waiting.done
    }
    const replacing: Replacing = { send, done: Promise.resolve('not delivered') }
    replacing.done = speak(line, limits, () => {
      if (inPlaceOf !== null) line.replacing.delete(inPlaceOf)
      return replacing.send()
    })
    if (inPlaceOf !== null) line.replacing.set(inPlaceOf, replacing)
    return replacing.done
  }
}

/** What was quiet for longer than any limit looks back is forgotten when somebody begins to speak elsewhere. */
function begin(lines: Map<string, Line>, conversationId: string, limits: readonly Limit[]): Line {
  const now = performance.now()
  for (const [id, { sent, replacing }] of lines)
    if (replacing.size === 0 && sent.every(each => isForgotten(each, now, limits))) lines.delete(id)
  const line: Line = { sent: [], turn: Promise.resolve(), replacing: new Map() }
  lines.set(conversationId, line)
  return line
}

async function speak(line: Line, limits: readonly Limit[], send: Send): Promise<Delivered> {
  const begun: Sent = { ended: null }
  const before = line.turn
  const giveUpAt = performance.now() + longestWaitMs
  line.turn = before.then(() => room(line, limits, giveUpAt)).then(() => line.sent.push(begun))
  await line.turn
  try {
    return await send()
  } finally {
    begun.ended = performance.now()
  }
}

/** Resolves when one more keeps within the limits. */
async function room(line: Line, limits: readonly Limit[], giveUpAt: number): Promise<void> {
  for (;;) {
    const now = performance.now()
    line.sent = line.sent.filter(each => !isForgotten(each, now, limits))
    const ended = line.sent.map(each => each.ended ?? now)
    const from = Math.min(allowedFrom(ended, now, limits), giveUpAt)
    if (from <= now) return
    await setTimeout(from - now)
  }
}

function isForgotten({ ended }: Sent, now: number, limits: readonly Limit[]): boolean {
  return ended !== null && limits.every(({ withinMs }) => now - ended > withinMs)
}
