import { plainText } from '../../domain/chat/plainText.ts'
import { aboutBoard, addBoardName } from './cards/card.ts'
import { inWords } from './inWords.ts'
import type { Answer, Spoken } from './port.ts'
import { type Office, type Turn, turnFor } from './turn.ts'
import { replyTo } from './understanding.ts'

/**
 * What is answered to words, typed or said by a button. `confirmed`: what looks personal in them names nobody.
 *
 * In a group or a channel everybody there reads the answer. Nothing is answered that not every member of the board may read, and
 * nothing at all of a board to somebody who is not on it; who else reads along is for those to know who speak there.
 */
export async function answerTo(
  office: Office,
  spoken: Spoken,
  text: string,
  confirmed = false,
): Promise<Answer> {
  const turn = await turnFor(office, spoken, confirmed)
  if (!turn) return { text: strangerSentence }
  const reply = replyTo(plainText(text).split('\n').filter(Boolean))
  return fromBoard(await worded(reply(turn), office), turn)
}

/** What goes wrong is said in words. */
export function worded<T>(answer: Promise<T>, { log }: Pick<Office, 'log'>): Promise<T | { text: string }> {
  return answer.catch(error => ({ text: inWords(error, log) }))
}

export const strangerSentence =
  'I do not know you on any board here yet. Ask your board’s coordinator to add you, then say “help”.'

/** Every button knows its board, and somebody on several boards is told which of them answered. */
export function fromBoard(answer: Answer, turn: Turn): Answer {
  const { board, boards } = turn
  if ('text' in answer) {
    const { text, saysBoard } = answer
    return { text: boards === 1 || saysBoard ? text : `${board.name}: ${text}` }
  }
  const card = boards === 1 ? answer.card : addBoardName(answer.card, board.name)
  return { ...answer, card: aboutBoard(card, board.boardId, turn.conversation.kind) }
}
