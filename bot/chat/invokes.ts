import { z } from 'zod'
import { pressIn, type Read, spokenIn } from './activity.ts'
import { textOfHtml } from './extension/textOfHtml.ts'
import type { Compose, Pasted, Press, Quoted, Search } from './port.ts'

/** A call of Teams that waits for its answer. */
export type Invoked =
  | { kind: 'pressed'; said: Press; cardId: string | null }
  | { kind: 'searched'; said: Search }
  | { kind: 'pasted'; said: Pasted }
  | { kind: 'composed'; said: Compose }
  | { kind: 'not for us' }

export function invokedBy(read: Read): Invoked {
  return hear[read.name ?? '']?.(read) ?? { kind: 'not for us' }
}

const Executed = z.object({
  action: z.object({ verb: z.string().max(100), data: z.unknown().optional() }),
})

/** Teams shows a page of 25 and asks for the next one; a hostile count is cut to that. */
const mostResults = 25
const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string().nullish(), value: z.unknown().optional() }))
    .max(10)
    .nullish(),
  queryOptions: z
    .object({
      skip: z.int().min(0).max(10_000).catch(0),
      count: z.int().min(1).max(mostResults).catch(mostResults),
    })
    .nullish(),
})

const Link = z.object({ url: z.string().max(4000) })

const Asked = z.object({
  data: z.unknown().optional(),
  messagePayload: z
    .object({
      linkToMessage: z.string().max(2000).nullish().catch(null),
      body: z
        .object({ content: z.string().max(100_000) })
        .nullish()
        .catch(null),
      from: z
        .object({ user: z.object({ displayName: z.string().max(400) }).nullish() })
        .nullish()
        .catch(null),
    })
    .nullish(),
})
type Asked = z.infer<typeof Asked>

const hear: Record<string, (read: Read) => Invoked | null> = {
  'adaptiveCard/action': pressed,
  'composeExtension/query': searched,
  'composeExtension/queryLink': pasted,
  'composeExtension/fetchTask': read => composed(read, () => null),
  'composeExtension/submitAction': read => composed(read, ({ data }) => data ?? {}),
}

function pressed(read: Read): Invoked | null {
  const { data } = Executed.safeParse(read.value)
  if (!data) return null
  const { verb, data: filledIn } = data.action
  const said = pressIn(read, verb, filledIn)
  return { kind: 'pressed', said, cardId: read.replyToId ?? null }
}

/** On its first showing Teams asks with `initialRun` and no words; Agents Playground does not name what is typed. */
function searched(read: Read): Invoked | null {
  const { data } = Query.safeParse(read.value)
  if (!data) return null
  const words = data.parameters?.find(({ name }) => (name ?? 'words') === 'words')?.value
  const { skip: offset, count: limit } = data.queryOptions ?? { skip: 0, count: mostResults }
  return {
    kind: 'searched',
    said: { ...spokenIn(read), words: typeof words === 'string' ? words : '', offset, limit },
  }
}

function pasted(read: Read): Invoked | null {
  const { data } = Link.safeParse(read.value)
  return data ? { kind: 'pasted', said: { ...spokenIn(read), url: data.url } } : null
}

function composed(read: Read, filledIn: (asked: Asked) => unknown): Invoked | null {
  const { data } = Asked.safeParse(read.value)
  if (!data) return null
  return {
    kind: 'composed',
    said: { ...spokenIn(read), message: quotedIn(data), filledIn: filledIn(data) },
  }
}

/** Only an address of the web is kept: a link of ours leads there. */
function quotedIn({ messagePayload }: Asked): Quoted | null {
  if (!messagePayload) return null
  const { body, from, linkToMessage } = messagePayload
  return {
    text: textOfHtml(body?.content ?? ''),
    author: from?.user?.displayName ?? null,
    url: z.url({ protocol: /^https$/ }).safeParse(linkToMessage).data ?? null,
  }
}
