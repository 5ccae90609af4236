import { type Day, dayAt } from '../../domain/day.ts'
import type { Member } from '../../domain/person.ts'
import type { Legend } from '../../domain/rag.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { type Actor, type Desk, newId } from '../acts/desk.ts'
import { boardsOf } from '../store/boards.ts'
import { chatBoardOf } from '../store/chatBoards.ts'
import type { Conversation, Spoken } from './port.ts'
import { seenHere } from './readers.ts'

/** What chat needs of the rest. `tabAddress` makes a link of a place in the tab, `boards/7/items/A12`; null where no tab is known. */
export type Office = {
  desk: Desk
  tabAddress: ((place: string) => string) | null
  log: (error: unknown) => void
}

/** One thing said, by somebody known, about one board. */
export type Turn = Office & {
  actor: Actor
  board: Board
  /** What the speaker is on it. */
  member: Member
  boards: number
  reader: Reader
  conversation: Conversation
  /** What it changes is one act, taken back as one. */
  actId: string
  /** They said that what looks personal in their words names nobody. */
  confirmed: boolean
}

/**
 * For whom a card is made: the day it is on their board, what its colours mean, where links lead, and whether everybody who reads it
 * may read what people wrote.
 */
export type Reader = {
  today: Day
  timeZone: string
  legend: Legend
  /** What directions are counted from. */
  lastMeetingOn: Day | null
  links: Links | null
  peoplesWords: boolean
}
export type Links = {
  board: string
  mine: string
  item: (reference: string) => string
  /** The list behind a number: `late=true`. */
  list: (filter: string) => string
}

/**
 * Null for somebody who is on no board of their tenant. Of several boards the one whose card they pressed is meant (refused, code
 * `not found`, when they are not on it), else the one they last named here, else the first by name.
 */
export async function turnFor(office: Office, spoken: Spoken, confirmed = false): Promise<Turn | null> {
  const { from, conversation, boardId } = spoken
  const speaker = { ...from, conversationId: conversation.id }
  const boards = await boardsOf(office.desk.store.db, from.tenantId, from.personId)
  if (boards.length === 0) return null
  const named = boardId ?? (boards.length > 1 ? await chatBoardOf(office.desk.store.db, speaker) : null)
  const seat = boards.find(({ board }) => board.boardId === named) ?? (boardId ? undefined : boards[0])
  if (!seat) throw new Refusal('not found', 'There is no such board here, or you are not on it.')
  const { board, member } = seat
  const { timeZone, legend, lastMeetingOn } = board
  return {
    ...office,
    actor: { ...from, boardId: board.boardId },
    board,
    member,
    boards: boards.length,
    conversation,
    actId: newId(),
    confirmed,
    reader: {
      today: dayAt(office.desk.now(), timeZone),
      timeZone,
      legend,
      lastMeetingOn,
      links: office.tabAddress && linksTo(board.boardId, office.tabAddress),
      ...(await seenHere(office, spoken)),
    },
  }
}

/** Where the links of a board's cards lead. */
export function linksTo(boardId: string, tabAddress: (place: string) => string): Links {
  const board = `boards/${boardId}`
  return {
    board: tabAddress(board),
    mine: tabAddress(`${board}/mine`),
    item: reference => tabAddress(`${board}/items/${reference}`),
    list: filter => tabAddress(`${board}/list?kind=action&open=true&${filter}`),
  }
}
