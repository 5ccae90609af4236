import type { Command } from './command.ts'
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
