import type { CardElement, IChoiceSetInput, ISubmitAction } from '@microsoft/teams.cards'
import type { Day } from '../../../domain/day.ts'
import type { Member } from '../../../domain/person.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { wordsInput } from './inputs.ts'
import { noticeBox } from './notice.ts'
import { shorten } from './words.ts'

export type Choices = {
  people: readonly Member[]
  boards: readonly { boardId: string; name: string }[]
  boardId: string
}
export type Asked = { text: string; leadId: string; dueOn: Day | null; refusal?: Refusal }

/** The choice of no lead: a choice needs a value. */
export const nobody = 'nobody'
/** What a list of people may weigh within a card; the rest are named once the action is there. */
const mostPeople = 60
const longestText = 4000

/** What is to be done, by whom, until when. A dialog knows `Action.Submit` only. */
export function newActionCard(
  { people, boards, boardId }: Choices,
  { text, leadId, dueOn, refusal }: Asked,
  { today }: Reader,
): Card {
  const shown = card(
    [
      ...(refusal ? [noticeBox({ words: refusal.message })] : []),
      wordsInput('text', 'What is to be done?', {
        value: text,
        maxLength: longestText,
        isRequired: true,
        errorMessage: 'Say what is to be done.',
      }),
      ...(boards.length > 1 ? [boardInput(boards, boardId)] : []),
      leadInput(people, leadId),
      { type: 'Input.Date', id: 'dueOn', label: 'Due', min: today, ...(dueOn && { value: dueOn }) },
    ],
    'Make this an action',
  )
  const board = boards.length > 1 ? {} : { boardId }
  const actions: ISubmitAction[] = [
    { type: 'Action.Submit', title: 'Make it an action', style: 'positive', data: { ...board } },
    ...(refusal?.code === 'personal'
      ? [
          {
            type: 'Action.Submit' as const,
            title: 'It names nobody: make it',
            data: { ...board, confirmed: true },
          },
        ]
      : []),
  ]
  return { ...shown, actions }
}

function boardInput(boards: Choices['boards'], boardId: string): IChoiceSetInput {
  return {
    type: 'Input.ChoiceSet',
    id: 'boardId',
    label: 'Board',
    value: boardId,
    choices: boards.map(board => ({ title: shorten(board.name, 80), value: board.boardId })),
  }
}

function leadInput(people: readonly Member[], leadId: string): CardElement {
  const named = people.slice(0, mostPeople).map(({ personId, name, post }) => ({
    title: shorten(post ? `${name}, ${post}` : name, 80),
    value: personId,
  }))
  return {
    type: 'Input.ChoiceSet',
    id: 'leadId',
    label: 'Lead',
    style: 'filtered',
    value: leadId,
    choices: [{ title: 'Nobody yet', value: nobody }, ...named],
  }
}
