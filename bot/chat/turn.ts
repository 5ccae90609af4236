import { type Day, dayAt } from '../../domain/day.ts'
import type { Legend } from '../../domain/rag.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { type Actor, type Desk, newId } from '../acts/desk.ts'
import { boardsOf } from '../store/boards.ts'
import type { Conversation, Spoken } from './port.ts'

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
  boards: number
  reader: Reader
  conversation: Conversation
  /** What it changes is one act, taken back as one. */
  actId: string
  /** They said that what looks personal in their words names nobody. */
  confirmed: boolean
}

/** For whom a card is made: the day it is on their board, what its colours mean, and where links lead. */
export type Reader = { today: Day; timeZone: string; legend: Legend; links: Links | null }
export type Links = { board: string; mine: string; item: (reference: string) => string }

/**
 * Null for somebody who is on no board of their tenant. Of several boards the first by name is meant, or the one whose card they
 * pressed: refused, code `not found`, when they are not on that one.
 */
export async function turnFor(
  office: Office,
  { from, conversation, boardId }: Spoken,
  confirmed = false,
): Promise<Turn | null> {
  const boards = await boardsOf(office.desk.store.db, from.tenantId, from.personId)
  if (boards.length === 0) return null
  const board = boards.find(each => !boardId || each.board.boardId === boardId)?.board
  if (!board) throw new Refusal('not found', 'There is no such board here, or you are not on it.')
  const { timeZone, legend } = board
  return {
    ...office,
    actor: { ...from, boardId: board.boardId },
    board,
    boards: boards.length,
    conversation,
    actId: newId(),
    confirmed,
    reader: {
      today: dayAt(office.desk.now(), timeZone),
      timeZone,
      legend,
      links: office.tabAddress && linksTo(board.boardId, office.tabAddress),
    },
  }
}

function linksTo(boardId: string, tabAddress: (place: string) => string): Links {
  const board = `boards/${boardId}`
  return {
    board: tabAddress(board),
    mine: tabAddress(`${board}/list?kind=action&open=true&mine=true`),
    item: reference => tabAddress(`${board}/items/${reference}`),
  }
}
