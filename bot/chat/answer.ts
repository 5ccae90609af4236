import { plainText } from '../../domain/chat/plainText.ts'
import { addBoardName } from './cards/card.ts'
import { inWords } from './inWords.ts'
import type { Answer, Hear, Spoken } from './port.ts'
import { type Office, type Turn, turnFor } from './turn.ts'
import { replyTo } from './vocabulary.ts'

/** Chat, open for whoever speaks: it answers in words whatever happens. */
export function chat(office: Office): Hear {
  return heard => answerTo(office, heard, heard.text, false)
}

/**
 * What is answered to a text, typed or on a button. `confirmed` says that what looks personal in it names nobody.
 *
 * In a group or a channel everybody there reads the answer. Nothing is answered that not every member of the board may read, and
 * nothing at all of a board to somebody who is not on it; who else reads along is for those to know who speak there.
 */
export function answerTo(office: Office, spoken: Spoken, text: string, confirmed: boolean): Promise<Answer> {
  return worded(answer(office, spoken, text, confirmed), office)
}

async function answer(office: Office, spoken: Spoken, text: string, confirmed: boolean): Promise<Answer> {
  const turn = await turnFor(office, spoken, confirmed)
  if (!turn) return { text: strangerSentence }
  const reply = replyTo(plainText(text).split('\n').filter(Boolean))
  return sayWhichBoard(await worded(reply(turn), office), turn)
}

function worded(answer: Promise<Answer>, { log }: Office): Promise<Answer> {
  return answer.catch(error => ({ text: inWords(error, log) }))
}

const strangerSentence =
  'I do not know you on any board here yet. Ask your board’s coordinator to add you, then say “help”.'

/** Somebody on several boards is told which of them answered. */
function sayWhichBoard(answer: Answer, { board, boards }: Turn): Answer {
  if (boards === 1) return answer
  if ('text' in answer) return { text: `${board.name}: ${answer.text}` }
  return { ...answer, card: addBoardName(answer.card, board.name) }
}
