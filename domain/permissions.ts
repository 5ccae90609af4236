import { z } from 'zod'
import type { Challenge } from './challenge.ts'
import { leads } from './lead.ts'
import { hasRole, type Member } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Tracked } from './tracked.ts'

/** Who may do what: the rule book, a line per right. Everyone who can reach a board may read it. */
export const may = {
  update: (member: Member, item: Tracked) => leads(member, item.lead) || hasRole(member, 'coordinator'),
  assign: (member: Member, item: Tracked) =>
    leads(member, item.lead) || hasRole(member, 'coordinator', 'chair'),
  reschedule: (member: Member, item: Tracked) =>
    leads(member, item.lead) || hasRole(member, 'coordinator', 'chair'),
  describe: (member: Member, item: Tracked) =>
    leads(member, item.lead) || hasRole(member, 'coordinator', 'chair'),
  link: (member: Member) => hasRole(member, 'coordinator', 'chair', 'member'),
  proposeClosure: (member: Member, item: Tracked) =>
    leads(member, item.lead) || hasRole(member, 'coordinator'),
  acceptHandover: (member: Member, item: Tracked) => item.handover?.to.personId === member.personId,
  decideClosure: (member: Member) => hasRole(member, 'chair'),
  challenge: (member: Member) => hasRole(member, 'chair', 'coordinator', 'member'),
  answerChallenge: (member: Member, item: Tracked) =>
    leads(member, item.lead) || hasRole(member, 'coordinator'),
  endChallenge: (member: Member, _item: Tracked, asked: Challenge | null = null) =>
    hasRole(member, 'chair') || asked?.by.personId === member.personId,
  addAction: (member: Member) => hasRole(member, 'chair', 'coordinator', 'member'),
  draftKeyMessage: (member: Member) => hasRole(member, 'chair', 'coordinator'),
  approveKeyMessage: (member: Member) => hasRole(member, 'chair'),
  follow: (member: Member) => hasRole(member, 'chair', 'coordinator', 'administrator'),
  hold: (member: Member, item: Tracked) =>
    leads(member, item.lead) || hasRole(member, 'coordinator', 'chair'),
  cancel: (member: Member) => hasRole(member, 'coordinator', 'chair'),
  reopen: (member: Member) => hasRole(member, 'coordinator', 'chair'),
  shareView: (member: Member) => hasRole(member, 'chair', 'coordinator'),
  describeBoard: (member: Member) => hasRole(member, 'chair', 'coordinator', 'administrator'),
  managePeople: (member: Member) => hasRole(member, 'chair', 'coordinator', 'administrator'),
  nameChair: (member: Member) => hasRole(member, 'chair', 'administrator'),
  handOver: (member: Member) => hasRole(member, 'chair', 'coordinator'),
  seeHealth: (member: Member) => hasRole(member, 'chair', 'coordinator', 'administrator'),
  importPlan: (member: Member) => hasRole(member, 'coordinator', 'administrator'),
  assess: (member: Member) => hasRole(member, 'chair', 'coordinator'),
} as const

export const Right = z.enum(Object.keys(may) as [keyof typeof may, ...(keyof typeof may)[]])
export type Right = keyof typeof may

const refusals: Record<Right, string> = {
  update:
    'Only the lead of an item or the coordinator reports on it. Ask the lead, or ask to have it handed to you.',
  assign: 'Only the lead, the chair or the coordinator can hand this over.',
  reschedule: 'Only the lead, the chair or the coordinator can move this day.',
  describe: 'Only the lead, the chair or the coordinator can change these details.',
  link: 'Only members of the board link items. Ask the coordinator.',
  proposeClosure: 'Only the lead or the coordinator can propose closure.',
  acceptHandover: 'Only whoever it was offered to can take it over.',
  decideClosure: 'Only the chair accepts or returns a closure.',
  challenge: 'Only members of the board challenge. Ask the chair to.',
  answerChallenge: 'Only the lead, or the coordinator for them, answers a challenge.',
  endChallenge: 'Only whoever asked, or the chair, ends a challenge.',
  addAction: 'Only members of the board add actions. Ask the coordinator.',
  draftKeyMessage: 'Only the chair or the coordinator drafts the board’s message.',
  approveKeyMessage: 'Only the chair approves the board’s message.',
  follow:
    'Only the chair, the coordinator or an administrator decides which channel the board’s posts go to.',
  hold: 'Only the lead, the chair or the coordinator puts this on hold or resumes it.',
  cancel: 'Only the chair or the coordinator cancels work.',
  reopen: 'Only the chair or the coordinator opens work again.',
  shareView: 'Only the chair or the coordinator shares a view with everybody. Keep it for yourself.',
  describeBoard: 'Only the chair, the coordinator or an administrator changes what the board says of itself.',
  managePeople: 'Only the chair, the coordinator or an administrator says who is on the board.',
  nameChair: 'Only the chair or an administrator decides who chairs or administers the board.',
  handOver: 'Only the chair or the coordinator hands over what somebody else leads.',
  seeHealth: 'Only the chair, the coordinator or an administrator sees how each part works.',
  importPlan: 'Only the coordinator or an administrator brings documents in.',
  assess: 'Only the chair or the coordinator assesses the matrix, begins one, or sets its targets.',
}

/** Refuses with `not allowed` and the sentence of that right. */
export function authorise<R extends Right>(right: R, ...facts: Parameters<(typeof may)[R]>): void {
  const rule = may[right] as (...facts: unknown[]) => boolean
  if (!rule(...facts)) throw new Refusal('not allowed', refusals[right], { right })
}

/** The rights a member has on an item, for screens and cards that offer only what will be accepted; `asked` is its open challenge. */
export function rightsOn(member: Member, item: Tracked, asked: Challenge | null = null): Right[] {
  return (Object.keys(may) as Right[]).filter(right =>
    (may[right] as typeof may.endChallenge)(member, item, asked),
  )
}

/** The rights that hang on no lead: what a member may do with a gap, an element or a vision. */
export function rightsOnAny(member: Member): Right[] {
  return (['link', 'addAction'] as const).filter(right => may[right](member))
}

/** Who reads a channel or a group, as far as it is known. */
export type Audience = 'all of the tenant' | 'with guests' | 'unknown'

/**
 * What a channel, or a group, is shown of what happened on a board, be it a post or an answer. Everybody who reads it sees which
 * item, from what to what, its lead and its day; what people wrote of it (reasons, evidence, challenges) only those of the tenant.
 * One that nobody could ask about is one with guests. The board's message, once approved, is written for every agency, and is no
 * secret.
 */
export function seenInChannel(audience: Audience): { peoplesWords: boolean } {
  return { peoplesWords: audience === 'all of the tenant' }
}
