/** What can be asked of an item besides a report. */
export type ItemVerb =
  | 'done'
  | 'due'
  | 'waiting on'
  | 'hand to'
  | 'take over'
  | 'decline'
  | 'challenge'
  | 'answer'
  | 'end challenge'
  | 'accept'
  | 'return'
  | 'withdraw'
  | 'hold'
  | 'resume'
  | 'cancel'
  | 'reopen'
  | 'unlink'

/** How verbs are said. Those that begin everyday sentences too are heard where nothing but a reason follows them. */
type Spelling = {
  verb: ItemVerb
  /** As it stands before a reference: `challenge A12`. */
  before: RegExp | null
  /** As it stands after one: `A12 challenge`. */
  after: RegExp
}

/** The end of the line, or what leads to a reason: "cancelled the visit" tells how it goes. */
const thenWhy = String.raw`(?=[\s.!?]*$|\s*[:,;–—-]|\s+(?:please[\s.!?]*$|(?:because|as|since|due\s+to|owing\s+to|if|unless|once|when|provided|subject\s+to)\b|(?:tomorrow|soon|later)[\s.!?]*$))`
const alone = String.raw`(?=[\s,]*(?:please)?[\s.!?]*$|\s+(?:if|unless|once|when|provided|subject\s+to)\b|\s+(?:tomorrow|soon|later)[\s.!?]*$)`
const iWill = String.raw`^(?:i(?:[’']ll|\s+will)?\s+)?`
const lead = String.raw`^(?:(?:is|now|back)\s+)*`

const ofIt = String.raw`(?:\s+(?:of|on|about|for|to))?`
export const spellings: readonly Spelling[] = [
  {
    verb: 'end challenge',
    before: new RegExp(String.raw`^(?:end|drop|withdraw|close)(?:\s+(?:the|my))?\s+challenge${ofIt}\s+`, 'i'),
    after: /^(?:end|drop|withdraw|close)(?:\s+(?:the|my))?\s+challenge\b/i,
  },
  { verb: 'challenge', before: new RegExp(String.raw`^challenge${ofIt}\s+`, 'i'), after: /^challenge\b/i },
  {
    verb: 'answer',
    before: new RegExp(String.raw`^(?:answer|reply)(?:(?:\s+to)?(?:\s+the)?\s+challenge)?${ofIt}\s+`, 'i'),
    after: /^(?:answer|reply)\b/i,
  },
  {
    verb: 'accept',
    before: /^accept(?:\s+the)?(?:\s+closure)?(?:\s+of)?\s+/i,
    after: /^accept(?:\s+(?:the\s+)?closure)?\b/i,
  },
  {
    verb: 'return',
    before: /^(?:return|send\s+back)(?:\s+the)?(?:\s+closure)?(?:\s+of)?\s+/i,
    after: /^(?:return|send\s+(?:it\s+)?back)\b/i,
  },
  {
    verb: 'take over',
    before: new RegExp(
      String.raw`${iWill}take\s+(?:over\s+|(?=(?:(?:action|commitment)\s+)?[a-z]?\s?\d{1,6}${alone}))`,
      'i',
    ),
    after: new RegExp(String.raw`${iWill}take(?:\s+(?:it\s+)?over\b|(?:\s+it)?${alone})`, 'i'),
  },
  { verb: 'decline', before: /^decline\s+/i, after: /^decline\b/i },
  {
    verb: 'done',
    before:
      /^(?:close|complete|finish|done(?:\s+with)?|propose\s+(?:the\s+)?closure(?:\s+(?:of|for|on))?)\s+/i,
    after:
      /^(?:propose\s+(?:the\s+|its\s+)?closure\b|(?:(?:is|now|all)\s+)*(?:done\b|(?:completed?|closed?|finished)(?=[\s.!?]*$|\s*[:,–—-])))/i,
  },
  {
    verb: 'due',
    before: null,
    after:
      /^(?:(?:is|now|new)\s+)*(?:due(?:[\s-]+(?:date|day))?|(?:move(?:\s+it)?|reschedule|postpone)\s+to)(?:\s+(?:is|on|by|now|to(?=\s+\d)))*\b(?![-’'])/i,
  },
  {
    verb: 'waiting on',
    before: null,
    after: /^(?:(?:is|now)\s+)*(?:waiting|waits|wait|depends|dependent|blocked)\s+(?:on|for|by)\b/i,
  },
  {
    verb: 'hand to',
    before: null,
    after: /^(?:hand(?:\s+it)?(?:\s+over)?|handover|assign|reassign|transfer)\s+(?:over\s+)?to\b/i,
  },
  {
    verb: 'withdraw',
    before:
      /^(?:withdraw\s+(?:(?:the\s+)?closure\s+(?:of\s+)?)?|take\s+back\s+(?:the\s+)?closure\s+(?:of\s+)?)/i,
    after: new RegExp(
      String.raw`^(?:(?:withdraw(?:\s+(?:the\s+)?closure)?|take\s+(?:the\s+)?closure\s+back|take\s+back\s+(?:the\s+)?closure)|(?:is\s+)?not\s+done\s+after\s+all)${alone}`,
      'i',
    ),
  },
  {
    verb: 'hold',
    before: /^hold\s+/i,
    after: new RegExp(
      String.raw`${lead}(?:(?:put|place)(?:\s+it)?\s+)?(?:on[\s-]hold\b|(?:hold|paused?)${thenWhy})`,
      'i',
    ),
  },
  {
    verb: 'resume',
    before: /^resume\s+/i,
    after: new RegExp(
      String.raw`${lead}(?:resumed?|(?:no\s+longer\s+on|(?:take(?:\s+it)?\s+)?off)\s+hold)${alone}`,
      'i',
    ),
  },
  {
    verb: 'cancel',
    before: /^cancel\s+/i,
    after: new RegExp(`${lead}cancel(?:led)?${thenWhy}`, 'i'),
  },
  {
    verb: 'reopen',
    before: /^re-?open\s+/i,
    after: new RegExp(`${lead}re-?open(?:ed)?${thenWhy}`, 'i'),
  },
  {
    verb: 'unlink',
    before: null,
    after:
      /^(?:(?:is|now)\s+)*(?:(?:no\s+longer|not|stop(?:ped)?)\s+(?:waiting|waits?|dependent|depends|blocked)\s+(?:on|for|by)|unlink(?:\s+from)?)\b/i,
  },
]
