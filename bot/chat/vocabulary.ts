import { continued } from '../../domain/chat/continued.ts'
import { withoutCourtesies } from '../../domain/chat/courtesies.ts'
import { itemLine, offerable } from '../../domain/chat/itemLine.ts'
import { nearMiss } from '../../domain/chat/nearMiss.ts'
import { shorten } from './cards/words.ts'
import type { Act, Command, Reply } from './command.ts'
import { accept } from './commands/accept.ts'
import { answerChallenge } from './commands/answerChallenge.ts'
import { approveKeyMessage } from './commands/approveKeyMessage.ts'
import { cancel } from './commands/cancel.ts'
import { challenge } from './commands/challenge.ts'
import { changes } from './commands/changes.ts'
import { decline } from './commands/decline.ts'
import { digest } from './commands/digest.ts'
import { done } from './commands/done.ts'
import { due } from './commands/due.ts'
import { dueThisWeek } from './commands/dueThisWeek.ts'
import { element } from './commands/element.ts'
import { endChallenge } from './commands/endChallenge.ts'
import { follow } from './commands/follow.ts'
import { handTo } from './commands/handTo.ts'
import { hello } from './commands/hello.ts'
import { help, list } from './commands/help.ts'
import { hold } from './commands/hold.ts'
import { item } from './commands/item.ts'
import { keyMessage } from './commands/keyMessage.ts'
import { myActions, showMine } from './commands/myActions.ts'
import { noChange } from './commands/noChange.ts'
import { noLongerWaiting } from './commands/noLongerWaiting.ts'
import { overdue } from './commands/overdue.ts'
import { quiet } from './commands/quiet.ts'
import { reds } from './commands/reds.ts'
import { reopen } from './commands/reopen.ts'
import { resume } from './commands/resume.ts'
import { sendBack } from './commands/sendBack.ts'
import { status } from './commands/status.ts'
import { takeOver } from './commands/takeOver.ts'
import { thanks } from './commands/thanks.ts'
import { thread } from './commands/thread.ts'
import { undo } from './commands/undo.ts'
import { unfollow } from './commands/unfollow.ts'
import { update } from './commands/update.ts'
import { waitingOn } from './commands/waitingOn.ts'
import { watermelons } from './commands/watermelons.ts'
import { whichBoard } from './commands/whichBoard.ts'
import { whoAmI } from './commands/whoAmI.ts'
import { withdraw } from './commands/withdraw.ts'
import { actOn, actOnEach } from './outcome.ts'
import { nearMissAnswer } from './unrepeated.ts'

const leading = [
  myActions,
  dueThisWeek,
  update,
  noChange,
  done,
  due,
  withdraw,
  waitingOn,
  noLongerWaiting,
  hold,
  resume,
  handTo,
  takeOver,
  decline,
  answerChallenge,
  undo,
]
// A thread or an element by its reference is more than any item: they are asked before `item`.
const board = [
  status,
  reds,
  overdue,
  watermelons,
  changes,
  thread,
  element,
  item,
  challenge,
  endChallenge,
  accept,
  sendBack,
  cancel,
  reopen,
  keyMessage,
  approveKeyMessage,
  follow,
  unfollow,
]
const spoken: readonly Command[] = [...leading, ...board, whoAmI, digest, quiet, whichBoard]

const helping = help(spoken)

/** What the help lists, in its order. A new command stands here and in a file of its own. */
export const listed: readonly Command[] = [...spoken, helping]

const greeting = hello(showMine, list(listed, 'Hello. This is what I understand.'))
/** Everything the bot understands; greetings and thanks are worth no line of the help. */
export const vocabulary: readonly Command[] = [...listed, greeting, thanks]

const shared = [status, reds, overdue, watermelons, changes, thread, myActions, update, challenge]

/** What Teams offers beside the message box: a dozen at most of each place, what is said there most; the help lists the rest. */
export const offered: Record<'personal' | 'team' | 'groupChat', readonly Command[]> = {
  personal: [
    myActions,
    dueThisWeek,
    update,
    done,
    due,
    undo,
    status,
    overdue,
    changes,
    digest,
    quiet,
    helping,
  ],
  team: [...shared, item, follow, helping],
  groupChat: [...shared, item, digest, helping],
}

const phrases = vocabulary.flatMap(command => command.phrases)

/**
 * What to do about a message, given as its lines. What is understood is done; what comes near is answered with what it was taken
 * for, and never acted on; to anything else the vocabulary is the answer.
 */
export function replyTo(typed: readonly string[]): Reply {
  const lines = continued(withoutCourtesies(typed, isItem), isOwn)
  if (lines.length > 1 && lines.some(isItem)) return actOnEach(lines, actFor)
  const line = lines.join(' ')
  return (
    understood(line) ??
    taken(line) ??
    firstOf(lines) ??
    list(listed, line === '' ? 'This is what I understand.' : notUnderstood)
  )
}

function isItem(line: string): boolean {
  return itemLine(line) !== null
}

/** What begins something of its own, and is no more of what was said of the item above it. */
function isOwn(line: string): boolean {
  if (isItem(line) || understood(line)) return true
  const meant = nearMiss(line, phrases)
  return meant !== null && !isReference.test(meant)
}

/** "still waiting for A7 to sign" only mentions it. */
const isReference = /^[A-Z]\d+$/

const notUnderstood = 'I did not understand that. This is what I understand.'

/** What one command does about a line; null where none knows it. */
export function understood(line: string): Reply | null {
  for (const command of vocabulary) {
    const reply = 'hear' in command ? command.hear(line) : acted(line, command.change(line))
    if (reply) return reply
  }
  return null
}

function acted(line: string, act: Act | null): Reply | null {
  return act && actOn(line, act)
}

function actFor(line: string): Act | null {
  for (const command of vocabulary) {
    const act = 'change' in command ? command.change(line) : null
    if (act) return act
  }
  return null
}

function taken(line: string): Reply | null {
  const meant = nearTaken(line)
  if (!meant) return null
  return offering(`I took “${shorten(line, 80)}” for “${shorten(meant, 200)}”.`, meant)
}

const mostQuestions = 20

/** Several questions have several answers: the first is offered. */
function firstOf(lines: readonly string[]): Reply | null {
  if (lines.length < 2 || lines.length > mostQuestions) return null
  const first = lines.map(line => (isTaken(line) ? line : nearTaken(line))).find(line => line !== null)
  return first ? offering('I answer one question at a time, please.', first) : null
}

function offering(sentence: string, meant: string): Reply {
  return async turn => nearMissAnswer(turn, sentence, meant)
}

/** What a line comes near to; only what will be taken as it stands is offered. */
function nearTaken(line: string): string | null {
  const near = nearMiss(line, phrases)
  const meant = near && offerable(near)
  return meant && isTaken(meant) ? meant : null
}

function isTaken(line: string): boolean {
  return understood(line) !== null && itemLine(line)?.kind !== 'doubt'
}
