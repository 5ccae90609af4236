import type { Answer } from '../../bot/chat/port.ts'
import type { TalkingBoard } from './board.ts'
import { buttonsOf, cardOf, seen } from './seen.ts'

type Who = { personId: string }
type Filled = Record<string, unknown>

/** Finds the button by what stands on it and presses it, with something filled in. */
export type Pressing = (person: Who, answer: Answer, title: string, filledIn?: Filled) => Promise<Answer>

export function pressOn(
  board: TalkingBoard,
  person: Who,
  answer: Answer,
  title: string,
  filledIn: Filled = {},
): Promise<Answer> {
  const button = buttonsOf(cardOf(answer)).find(each => each.title === title)
  if (!button) throw new Error(`No button “${title}” on: ${seen(answer)}`)
  return board.press(person, button.verb, { ...button.data, ...filledIn })
}

/** What stands on the buttons of a card, and on those behind them. */
export function titlesOn(answer: Answer): string[] {
  return buttonsOf(cardOf(answer)).map(({ title }) => title)
}
