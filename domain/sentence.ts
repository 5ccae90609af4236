import { Day, sayDay } from './day.ts'
import type { Change, Event } from './event.ts'

/** An event as people read it in a history: who, what from → to, through which door, in whose words. */
export function sentenceOf(event: Pick<Event, 'kind' | 'by' | 'door' | 'changes'>, today: Day): string {
  const told = event.changes.filter(({ fact }) => fact !== 'handover')
  const changes = told.map(change => sayChange(change, today)).join(', ')
  const verb = event.kind === 'updated' && changes === '' ? 'reported no change' : verbOf(event)
  return `${event.by.name} ${verb}${changes && `: ${changes}`} (from ${event.door === 'API' ? 'the API' : doors[event.door]})`
}

/** The same, where it is no matter how it came. */
export function withoutDoor(sentence: string): string {
  return sentence.replace(/ \(from [^()]*\)$/, '')
}

function verbOf({ kind, changes }: Pick<Event, 'kind' | 'changes'>): string {
  const offer = kind === 'handover offered' ? changes.find(({ fact }) => fact === 'handover') : undefined
  if (!offer?.to) return verbs[kind]
  return offer.from ? `offered it to ${offer.to} instead of ${offer.from}` : `offered it to ${offer.to}`
}

const verbs: Record<Event['kind'], string> = {
  imported: 'brought it in',
  renewed: 'brought in a newer version',
  withdrawn: 'withdrew it: it is not in the newer document',
  restored: 'brought it back: it is in the newer document again',
  updated: 'reported',
  'lead set': 'named the lead',
  'day set': 'set the due day',
  'details set': 'changed the details',
  'closure proposed': 'proposed closure',
  'closure accepted': 'accepted the closure',
  'closure returned': 'returned it',
  'closure taken back': 'took the proposed closure back',
  'put on hold': 'put it on hold',
  resumed: 'resumed it',
  cancelled: 'cancelled it',
  reopened: 'reopened it',
  linked: 'linked it',
  unlinked: 'took a link away',
  added: 'added it',
  challenged: 'challenged it',
  'challenge answered': 'answered the challenge',
  'challenge ended': 'ended the challenge',
  'handover offered': 'offered it to somebody else',
  'handover accepted': 'took it over',
  'handover declined': 'declined to take it over',
  assessed: 'assessed it anew',
  'gap closed': 'closed the gap',
  'evidence dropped': 'left it out of the evidence',
  'taken into account': 'took it into account when the matrix was assessed',
  'target set': 'set the target',
  'handover ended': 'ended the offer to hand it over',
  undone: 'took back what they had said',
}

const doors = { chat: 'chat', card: 'a card', tab: 'the tab', import: 'a document' }

/** One fact from what to what, `due day Fri 30 Jan → Fri 30 Jun`. */
export function sayChange({ fact, from, to }: Change, today: Day): string {
  if (fact === 'link') return from ?? to ?? ''
  const [before, after] = fact === 'due day' ? [day(from, today), day(to, today)] : [from, to]
  if (before === null) return `${fact} ${after}`
  return `${fact} ${before} → ${after ?? 'none'}`
}

function day(value: string | null, today: Day): string | null {
  return value === null ? null : sayDay(Day.parse(value), today)
}
