import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { lookAtItem } from '../acts/look.ts'
import { answerTo, fromBoard, strangerSentence } from './answer.ts'
import { itemSummary } from './cards/itemCard.ts'
import { inWords } from './inWords.ts'
import type { Answer, Press } from './port.ts'
import { type Office, type Turn, turnFor } from './turn.ts'
import { Reference } from './verb.ts'
import { wordsSaid } from './verbs/say.ts'
import { verbs } from './verbs.ts'

const Claimed = z.object({ boardId: z.string().max(100).optional().catch(undefined) })

/** A press of a button: whoever pressed is authorised again, on the board its card is about. */
export async function press(office: Office, pressed: Press): Promise<Answer> {
  const boardId = Claimed.safeParse(pressed.data).data?.boardId
  const spoken = { ...pressed, ...(boardId === undefined ? {} : { boardId }) }
  const words = wordsSaid(pressed)
  if (words) return answerTo(office, spoken, words.text, words.confirmed)
  const turn = await turnFor(office, spoken)
  if (!turn) return { text: strangerSentence }
  return fromBoard(await answer(turn, pressed), turn)
}

async function answer(turn: Turn, { verb, data }: Press): Promise<Answer> {
  const meant = verbs.find(each => each.verb === verb)
  try {
    if (!meant) throw new Refusal('not valid', unknownButton)
    return await meant.press(turn, data)
  } catch (error) {
    const sentence = inWords(error, turn.log)
    return { text: [sentence, ...(await stateNow(turn, data))].join(' ') }
  }
}

const unknownButton =
  'I do not know this button. Its card may be older than I am: say “help” for what I understand.'

const About = z.object({ reference: Reference })

/** How the item that the card is about stands now, for somebody who may know. */
async function stateNow({ desk, actor, log }: Turn, data: unknown): Promise<string[]> {
  const about = About.safeParse(data)
  if (!about.success) return []
  return lookAtItem(desk, actor, about.data.reference).then(
    page => [`${itemSummary(page)}.`],
    error => {
      if (!(error instanceof Refusal)) log(error)
      return []
    },
  )
}
