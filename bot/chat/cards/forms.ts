import type { Action, CardElement, IExecuteAction } from '@microsoft/teams.cards'
import { type Challenge, openChallenges } from '../../../domain/challenge.ts'
import { isOpen } from '../../../domain/lifecycle.ts'
import type { Rag } from '../../../domain/rag.ts'
import type { Tracked } from '../../../domain/tracked.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import { button } from './buttons.ts'
import { neededWords, type Reported, reportInputs, wordsInput } from './inputs.ts'
import { shorten } from './words.ts'

/** Something that can be said of an item, with what to fill in for it: behind a button of its card, or asked again on its own. */
export type Form = { title: string; send: string; verb: string; data: object; inputs: CardElement[] }

/** Null where the rules, or who looks, leave nothing to fill in. What was typed before is filled in again. */
export type FormOf<Typed> = (page: ItemPage, typed?: Partial<Typed>) => Form | null

export const updateForm: FormOf<Reported> = (page, typed) => {
  const { tracked } = page
  if (!tracked || !page.rights.includes('update') || !takesReports(tracked)) return null
  const { rag, percent } = tracked
  const inputs = reportInputs({ rag, percent, words: '', ...typed })
  return { title: 'Update', send: 'Send update', verb: 'report', data: shownOf(tracked), inputs }
}

/** What is complete, cancelled or before the chair takes no reports. */
export function takesReports({ lifecycle }: Pick<Tracked, 'lifecycle'>): boolean {
  return isOpen(lifecycle) && lifecycle.state !== 'proposed for closure'
}

export const closureForm: FormOf<{ evidence: string }> = ({ tracked, rights }, typed) => {
  if (!tracked || tracked.standing || !rights.includes('proposeClosure') || !takesReports(tracked))
    return null
  const missing = 'The chair decides on what shows that it is done.'
  const inputs = [neededWords('evidence', 'What shows that it is done?', typed?.evidence ?? '', missing)]
  const data = seen(tracked)
  return { title: 'Propose closure', send: 'Propose it', verb: 'propose-closure', data, inputs }
}

export const returnForm: FormOf<{ reason: string }> = (page, typed) => {
  if (!mayDecide(page)) return null
  const missing = 'The lead needs to know what is missing.'
  const inputs = [neededWords('reason', 'What is missing?', typed?.reason ?? '', missing)]
  const data = seen(page.tracked)
  return { title: 'Return with a reason', send: 'Return it', verb: 'return-closure', data, inputs }
}

export function acceptButton(page: ItemPage): IExecuteAction | null {
  return mayDecide(page)
    ? button('Accept', 'accept-closure', seen(page.tracked), { style: 'positive' })
    : null
}

type Proposed = ItemPage & { tracked: Tracked }

function mayDecide(page: ItemPage): page is Proposed {
  return page.tracked?.lifecycle.state === 'proposed for closure' && page.rights.includes('decideClosure')
}

/** A lead is not asked to challenge themselves, though nothing forbids it. */
export const challengeForm: FormOf<{ challenge: string }> = ({ tracked, rights }, typed) => {
  if (!tracked || !rights.includes('challenge')) return null
  const missing = 'Say what you ask of the lead.'
  const inputs = [neededWords('challenge', 'What do you ask of the lead?', typed?.challenge ?? '', missing)]
  return { title: 'Challenge', send: 'Send challenge', verb: 'challenge', data: about(tracked), inputs }
}

export const replyForm: FormOf<{ reply: string }> = (page, typed) => {
  const { tracked, rights } = page
  const asked = unanswered(page)
  if (!tracked || !asked || !rights.includes('answerChallenge')) return null
  const inputs = [neededWords('reply', 'Your answer', typed?.reply ?? '', 'Say something to it.')]
  const data = { ...about(tracked), challengeId: asked.challengeId }
  return { title: 'Answer the challenge', send: 'Send answer', verb: 'answer-challenge', data, inputs }
}

export const endForm: FormOf<{ ending: string }> = (page, typed) => {
  const { tracked, rights } = page
  const open = openChallenges(page.challenges)
  const asked = open.find(({ challengeId }) => challengeId === page.challengeToEnd)
  if (!tracked || !asked || !rights.includes('endChallenge')) return null
  const inputs = [wordsInput('ending', 'A last word, if you like', { value: typed?.ending ?? '' })]
  const data = { ...about(tracked), challengeId: asked.challengeId }
  const title = open.length > 1 ? `End the challenge of ${shorten(asked.by.name, 40)}` : 'End the challenge'
  return { title, send: 'End it', verb: 'end-challenge', data, inputs }
}

export function openChallenge({ challenges }: ItemPage): Challenge | null {
  return openChallenges(challenges)[0] ?? null
}

export function unanswered(page: ItemPage): Challenge | null {
  const asked = openChallenge(page)
  return asked?.reply === null ? asked : null
}

export function takeOverButton(page: ItemPage): IExecuteAction | null {
  return isOffered(page)
    ? button('Take it over', 'take-over', seen(page.tracked), { style: 'positive' })
    : null
}

export const declineForm: FormOf<{ refusal: string }> = (page, typed) => {
  if (!isOffered(page)) return null
  const inputs = [wordsInput('refusal', 'Why not, if you like', { value: typed?.refusal ?? '' })]
  return { title: 'Decline', send: 'Decline', verb: 'decline', data: seen(page.tracked), inputs }
}

function isOffered(page: ItemPage): page is Proposed {
  return page.tracked?.handover != null && page.rights.includes('acceptHandover')
}

/** Behind a button: filled in where it is asked for, and nowhere else. */
export function behindButton({ title, send, verb, data, inputs }: Form): Action {
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', body: [...inputs], actions: [button(send, verb, data)] },
  }
}

/** What the card showed beside the inputs: what still stands in them was not said. */
export type Shown = { reference: string; seen: number; shown: { rag: Rag; percent: number | null } }

export function shownOf({ reference, version, rag, percent }: Facts): Shown {
  return { reference, seen: version, shown: { rag, percent } }
}
type Facts = { reference: string; version: number; rag: Rag; percent: number | null }

/** Which item, and the version the card shows: a press compares it with the item as it is then. */
function seen({ reference, version }: Tracked): object {
  return { reference, seen: version }
}

function about({ reference }: Tracked): object {
  return { reference }
}
