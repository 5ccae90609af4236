import type { CardElement } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { KeyMessage } from '../../../domain/keyMessage.ts'
import { may } from '../../../domain/permissions.ts'
import type { Member } from '../../../domain/person.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card } from './card.ts'
import { type Notice, noticeBox } from './notice.ts'
import { withButtons } from './withButtons.ts'
import { heading, line, ours, quoted, rich, theirs } from './words.ts'
import { leftOut } from './written.ts'

export type KeyMessages = { current: KeyMessage | null; draft: KeyMessage | null }

/** The board's message and the draft after it, whole: the chair approves the very words she has read, and no later ones. */
export function keyMessageCard(
  { current, draft }: KeyMessages,
  member: Member,
  reader: Reader,
  notice: Notice | null = null,
): Card {
  const body = [
    ...(notice ? [noticeBox(notice)] : []),
    line('The board’s message', { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(current ? said(current, 'approved', reader) : [line('None is approved yet.')]),
    ...(draft ? [heading('Draft'), ...drafted(draft, reader), line(waits, { isSubtle: true })] : []),
    ...(current || draft || !may.draftKeyMessage(member) ? [] : [line(howToDraft, { isSubtle: true })]),
    ...leftOut([draft?.words], reader),
  ]
  const approve =
    draft && reader.peoplesWords && may.approveKeyMessage(member)
      ? button('Approve it', 'approve-key-message', { keyMessageId: draft.keyMessageId })
      : null
  return withButtons(card(body, keyMessageSummary({ current, draft })), approve)
}

const howToDraft = 'Say “key message” and its words to draft one.'
const waits = 'Nobody hears it until the chair approves it: “approve key message”.'

export function keyMessageSummary({ current, draft }: KeyMessages): string {
  if (draft) return 'A draft of the board’s message waits for the chair'
  return current
    ? 'The board’s message'
    : 'The board has no message yet. Say “key message” and its words to draft one'
}

/** Until it is approved it is what somebody wrote. */
function drafted(draft: KeyMessage, reader: Reader): CardElement[] {
  return reader.peoplesWords ? said(draft, 'drafted', reader) : []
}

function said(message: KeyMessage, how: 'approved' | 'drafted', { today, timeZone }: Reader): CardElement[] {
  const { by, at } = (how === 'approved' ? message.approved : null) ?? message.drafted
  const when = `, ${sayDay(dayAt(at, timeZone), today)}`
  return [
    rich([quoted(message.words, 600, { size: 'Medium' })]),
    rich(
      [
        ours(`${how} by `, { isSubtle: true }),
        theirs(by.name, 80, { isSubtle: true }),
        ours(when, { isSubtle: true }),
      ],
      {
        spacing: 'None',
      },
    ),
  ]
}
