import express, { type RequestHandler, type Response, type Router } from 'express'
import type { Audience } from '../../domain/permissions.ts'
import { conversationLimits, type Limit } from '../../domain/throttle.ts'
import { Said } from './activity.ts'
import { answersInTurn } from './answersInTurn.ts'
import { type Activity, botFramework, type Credentials } from './botFramework.ts'
import { type Heard, heardIn } from './heard.ts'
import { isLoopback, isThisMachine } from './loopback.ts'
import type { Place } from './outbound.ts'
import type { Delivered } from './outcomes.ts'
import type { Answer, Chat, Spoken } from './port.ts'
import { composedAs, inShort, messageOf, pressAnswered, resultsOf } from './sent.ts'

export type Channel = {
  chat: Chat
  /** Null is local mode: nobody proves who they are, so only this machine may speak. */
  credentials: Credentials | null
  /** In local mode everybody is of this tenant, whichever Agents Playground makes up. */
  tenantId?: string
  /** Of what is answered in one conversation; left out, those of Teams. */
  limits?: readonly Limit[]
  log: (error: unknown) => void
}

/** Far above the longest message Teams lets a person send. */
const longestBody = '256kb'

/**
 * Where Teams speaks: mount it at `/api/messages`, before any other reader of bodies.
 * Answers 200 once a message is answered, 400 to what is no activity, 401 to whoever cannot prove that Teams sent them,
 * 403 in local mode to other machines, 501 to a call that is not for us.
 */
export function chatRouter(channel: Channel): Router {
  const { credentials, log } = channel
  const teams = botFramework(credentials, log)
  const inTurn = answersInTurn(channel.limits ?? conversationLimits)

  const take: RequestHandler = async (request, response) => {
    const activity = Said.safeParse(request.body).data
    if (!activity) return end(response, 400)
    // In local mode nobody proves who they are: what is answered stays on this machine.
    if (!credentials && !isLoopback(activity.serviceUrl)) return end(response, 400)
    const sender = await teams.prove(activity, request.get('authorization') ?? '')
    if (!sender) return end(response, 401)
    const heard = heardIn(activity)
    const deliver: Deliver = (answer, inPlaceOf) => teams.deliver(sender, activity, answer, inPlaceOf)
    const readers = (place: Place) => teams.readers(sender, activity, place)
    await answer(channel, heard, { response, say: sayer(inTurn, heard, deliver), readers })
    if (!response.headersSent) end(response, 200)
  }

  const router = express.Router()
  if (!credentials) router.use(thisMachineOnly)
  return router.use(express.json({ limit: longestBody }), take)
}

const thisMachineOnly: RequestHandler = (request, response, next) =>
  isThisMachine(request.socket.remoteAddress ?? '') ? next() : end(response, 403)

function end(response: Response, status: number): void {
  response.status(status).end()
}

/** Says it in the conversation, or in place of a card that stands there. */
type Say = (answer: Answer | null, inPlaceOf?: string | null) => Promise<Delivered>
type Door = { response: Response; say: Say; readers: (place: Place) => Promise<Audience> }

type Deliver = (answer: Partial<Activity>, inPlaceOf: string | null) => Promise<Delivered>

/** What is too large to be sent is said in a few words instead; a card that cannot take another's place is said beside it. */
function sayer(inTurn: ReturnType<typeof answersInTurn>, heard: Heard | null, deliver: Deliver): Say {
  const conversationId = heard && 'said' in heard ? heard.said.conversation.id : ''
  const send = (answer: Answer, inPlaceOf: string | null) =>
    inTurn(conversationId, () => deliver(messageOf(answer), inPlaceOf), inPlaceOf)
  return async (answer, inPlaceOf = null) => {
    if (answer === null) return 'not delivered'
    const became = await send(answer, inPlaceOf)
    return became === 'too large' && inPlaceOf === null ? send(inShort(answer), null) : became
  }
}

async function answer(channel: Channel, heard: Heard | null, door: Door): Promise<void> {
  if (!heard) return
  const { chat } = channel
  const { response, say } = door
  const here = <S extends Spoken>(said: S): S => inTenant(withReaders(said, door), channel.tenantId)
  switch (heard.kind) {
    case 'message':
      return void (await say(await chat.hear(here(heard.said))))
    case 'joined':
      return void (await say(await chat.join(here(heard.said))))
    case 'others joined':
      return chat.meet(here(heard.said))
    case 'left':
      return chat.leave(here(heard.said))
    case 'submitted':
      return replaceOrSay(heard, await chat.press(here(heard.said)), say)
    case 'pressed':
      return pressed(heard, await chat.press(here(heard.said)), door)
    case 'searched':
      return void response.json(resultsOf(await chat.search(here(heard.said))))
    case 'pasted':
      return void response.json(resultsOf(await chat.unfold(here(heard.said))))
    case 'composed':
      return void response.json(composedAs(await chat.compose(here(heard.said))))
    case 'not for us':
      return end(response, 501)
  }
}

/** Asked only by what answers in words of people; nobody else reads along in a personal chat. */
function withReaders<S extends Spoken>(said: S, { readers }: Door): S {
  const { id: channelId, serviceUrl, botId } = said.conversation
  const { tenantId } = said.from
  return { ...said, readers: () => readers({ channelId, tenantId, serviceUrl, botId }) }
}

function inTenant<S extends Spoken>(said: S, tenantId: string | undefined): S {
  return tenantId === undefined ? said : { ...said, from: { ...said.from, tenantId } }
}

type Pressed = Extract<Heard, { kind: 'pressed' | 'submitted' }>

/** The card to replace. Where others see it too, only what changed it takes its place: a post of the board stays a post. */
function replaced({ said, cardId }: Pressed, answer: Answer): string | null {
  const isShared = said.conversation.kind !== 'personal'
  if (!('card' in answer)) return null
  return isShared && !answer.replaces ? null : cardId
}

/** Where nobody knows whether the card was replaced, nothing more is said: it would be answered twice. */
async function replaceOrSay(heard: Pressed, answer: Answer, say: Say): Promise<void> {
  const cardId = replaced(heard, answer)
  if (cardId && isSaid(await say(answer, cardId))) return
  await say(answer)
}

function isSaid(became: Delivered): boolean {
  return became === 'delivered' || became === 'unknown'
}

/** Whoever pressed sees the answer to their call; the others in a shared conversation see the card itself brought up to date. */
async function pressed(heard: Pressed, answer: Answer, { response, say }: Door): Promise<void> {
  const { said } = heard
  response.json(pressAnswered(answer, said.isRefresh))
  const cardId = replaced(heard, answer)
  if (said.conversation.kind !== 'personal' && cardId) await say(answer, cardId)
}
