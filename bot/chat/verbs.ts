import type { Verb } from './verb.ts'
import { acceptClosure } from './verbs/acceptClosure.ts'
import { answerChallenge } from './verbs/answerChallenge.ts'
import { approveKeyMessage } from './verbs/approveKeyMessage.ts'
import { challenge } from './verbs/challenge.ts'
import { decline } from './verbs/decline.ts'
import { endChallenge } from './verbs/endChallenge.ts'
import { proposeClosure } from './verbs/proposeClosure.ts'
import { refreshItem, showItem } from './verbs/refreshItem.ts'
import { report } from './verbs/report.ts'
import { reportAll } from './verbs/reportAll.ts'
import { returnClosure } from './verbs/returnClosure.ts'
import { takeOver } from './verbs/takeOver.ts'
import { undo } from './verbs/undo.ts'

/** Everything a button can mean besides words of ours (`verbs/say.ts`). A new one stands here and in a file of its own. */
export const verbs: readonly Verb[] = [
  report,
  reportAll,
  undo,
  proposeClosure,
  acceptClosure,
  returnClosure,
  challenge,
  answerChallenge,
  endChallenge,
  takeOver,
  decline,
  approveKeyMessage,
  refreshItem,
  showItem,
]
