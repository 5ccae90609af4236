import type {
  Assessed,
  AssessedEvent,
  AssessInput,
  Reassessed,
  Statement,
  Stood,
  WorkAction,
} from './assess.ts'
import type { Item } from './item.ts'
import { Refusal } from './refusal.ts'
import { linesIn } from './workshop.ts'

export type Become = Pick<Assessed, 'statements' | 'links'> & { events: Omit<AssessedEvent, 'confirmed'>[] }
type Kind = Statement['kind']

/** What last time's evidence and gaps have become: carried over as they stood, or ended, and how. */
export function whatBecame({ item, evidence, gaps, kept }: Reassessed, { actions }: AssessInput): Become {
  const { dropped, closed } = kept.draft
  const statements = [
    ...evidence.map(stood => stands('evidence', stood, item, dropped.includes(stood.itemId) ? drop : null)),
    ...gaps.map(stood => {
      const closing = closed.find(({ itemId }) => itemId === stood.itemId)
      return stands('gap', stood, item, closing ? close(stood, closing, actions) : null)
    }),
  ]
  const links = gaps.flatMap(({ itemId }) =>
    (closed.find(each => each.itemId === itemId)?.actionIds ?? []).map(fromId => ({
      type: 'closes' as const,
      fromId,
      toId: itemId,
    })),
  )
  return { statements, links, events: statements.flatMap(endingOf) }
}

const drop = { how: 'dropped' as const, words: null, by: [] }

function stands(kind: Kind, stood: Stood, element: Item, ended: Statement['ended']): Statement {
  return { ...stood, kind, elementId: element.itemId, ended }
}

type Closing = { actionIds: readonly string[]; words: string }

/** Refused, code `not valid`, where neither an action nor a word says how. */
function close(
  { text }: Stood,
  { actionIds, words }: Closing,
  actions: AssessInput['actions'],
): Statement['ended'] {
  const by = actionIds.map(id => actionOf(id, actions).reference)
  if (by.length === 0 && words.trim() === '')
    throw new Refusal('not valid', `Say what closed “${short(text)}”: an action, or a few words.`, {
      field: 'closed',
    })
  return { how: 'closed', words: words.trim() || null, by }
}

function endingOf({ itemId, ended }: Statement): Omit<AssessedEvent, 'confirmed'>[] {
  if (!ended) return []
  const { how, words, by } = ended
  if (how === 'dropped') return [{ itemId, kind: 'evidence dropped', changes: [], words: null }]
  const closedBy = by.length > 0 ? `Closed by ${by.join(', ')}.` : null
  return [{ itemId, kind: 'gap closed', changes: [], words: [closedBy, words].filter(Boolean).join(' ') }]
}

/** What was typed, line by line, and the completed actions that were taken as evidence. */
export function newStatements(
  { item: element, kept }: Reassessed,
  input: AssessInput,
): Become & { made: Item[] } {
  const { evidence, gaps, offered } = kept.draft
  const made = [
    ...offered.map(({ actionId, text }) => ({
      ...madeOf('evidence', text, element, input),
      actionId: complete(actionId, input),
    })),
    ...linesIn(evidence).map(text => madeOf('evidence', text, element, input)),
    ...linesIn(gaps).map(text => madeOf('gap', text, element, input)),
  ]
  return {
    made: made.map(({ item }) => item),
    statements: made.map(({ kind, item: { itemId, text }, actionId }) => ({
      itemId,
      text,
      kind,
      elementId: element.itemId,
      heading: null,
      actionId,
      ended: null,
    })),
    links: made.flatMap(({ actionId }) =>
      actionId ? [{ type: 'evidences' as const, fromId: actionId, toId: element.itemId }] : [],
    ),
    events: made.map(({ item: { itemId } }) => ({ itemId, kind: 'added', changes: [], words: null })),
  }
}

/** Longer than this a line is no statement but a document. */
const longest = 2000

function madeOf(kind: Kind, typed: string, element: Item, { plan, newId, nextGap }: AssessInput) {
  const text = typed.trim()
  if (text === '' || text.length > longest)
    throw new Refusal(
      'not valid',
      `A line under ${element.text} is empty, or longer than ${longest} characters.`,
      { field: kind },
    )
  const item: Item = {
    ...plan,
    itemId: newId(),
    kind,
    reference: kind === 'gap' ? nextGap() : null,
    text,
    label: null,
    heading: null,
    attribution: null,
    parentId: element.itemId,
    sources: [],
    place: null,
    withdrawn: false,
    origin: null,
  }
  return { kind, item, actionId: null as string | null }
}

function actionOf(id: string, actions: AssessInput['actions']): WorkAction {
  const action = actions.get(id)
  if (!action)
    throw new Refusal('conflict', 'An action that was chosen is not on this board any more. Look again.')
  return action
}

/** Refused, code `conflict`, where it was opened again meanwhile. */
function complete(id: string, { actions }: AssessInput): string {
  const { reference, isComplete } = actionOf(id, actions)
  if (!isComplete)
    throw new Refusal('conflict', `${reference} is not complete any more: it is evidence of nothing yet.`)
  return id
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
