import type { ItemVerb } from './spellings.ts'

/*
 * Words beside a verb that keep it from being done: a question, a condition, a day to come, a no. What follows “because” is a
 * reason, whatever it holds.
 */

type Undecided = { kind: 'doubt'; doubt: string; meant: string | null }
type Asked = { verb: ItemVerb; reference: string; words: string }

const starting = (words: string) => new RegExp(String.raw`^[\s,;:.(–—-]*(?:${words})(?![\p{L}\p{N}’'])`, 'iu')
const anywhere = (words: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}’'])(?:${words})(?![\p{L}\p{N}’'])`, 'iu')

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?'
const toCome = String.raw`tomorrow|tonight|soon|shortly|later|next\s+(?:week|month|quarter|term|year|time|meeting|${weekday})`
const condition = String.raw`if|unless|provid(?:ed|ing)|subject\s+to|as\s+(?:soon|long)\s+as|assuming|depending|pending`
const moment = 'when(?:ever)?|once|until|till'
const contrast = 'but|except|however|although|though'
const unsure = 'maybe|perhaps|possibly|probably|should|shall|could|can|may|might|would|will|must|do|does'
const day = String.raw`after|before|by|from|(?:on|this)\s+(?:${weekday}|week|month|\d)|in\s+(?:an?\s|\d|\p{L}+\s+(?:days|weeks|months))|at\s+the\s+(?:next|end)|${weekday}`
const no = String.raw`no(?!\s+(?:objections?|problems?|issues?|concerns?))|not|nope|never|nothing|yet|cannot|(?:do|ca|wo|should)n[’']?t`

const leavesOpen = starting([toCome, condition, moment, contrast, unsure, day].join('|'))
const opens = anywhere([toCome, condition, moment, contrast].join('|'))
const saysNo = starting(no)
const question = /\?[\s?!.)”"]*$/

export const ofQuestion = 'A question decides nothing here.'
const ofNo = 'It says what to do, and no as well.'
export const ofCondition = 'A condition, or a day to come, decides nothing here.'

/** Why words beside a verb leave open whether it is to be done, and what will do it; null where it is decided. */
export function undecided(asked: Asked): Undecided | null {
  const { verb, words } = asked
  if (verb === 'done') return unfinished(asked)
  if (verb === 'hand to' || verb === 'waiting on' || verb === 'unlink') return ofAnother(asked)
  const why = decides.has(verb) ? whyOpen(verb, words) : null
  if (!why) return null
  const isReasoned = needsReason.has(verb)
  const meant = isReasoned ? withReason(asked) : why === ofNo ? null : say(asked, '')
  if (meant) return { kind: 'doubt', doubt: why, meant }
  const plain = say(asked, isReasoned ? 'because …' : '')
  return { kind: 'doubt', doubt: `${why} To do it, send “${plain}”.`, meant }
}

/** To decline is to say no; work rests until something, and is led from some day on. */
function whyOpen(verb: ItemVerb, words: string): string | null {
  const [said = ''] = words.split(because, 1)
  const head = said.replace(allowed[verb] ?? '', '')
  if (verb !== 'decline' && saysNo.test(head)) return ofNo
  if ((head === said && leavesOpen.test(head)) || opens.test(head)) return ofCondition
  return question.test(words) ? ofQuestion : null
}

const allowed: Partial<Record<ItemVerb, RegExp>> = { hold: /^(?:until|till)\b/i, 'take over': /^from\b/i }
const because = /\bbecause\b/i
const needsReason = new Set<ItemVerb>(['return', 'cancel', 'reopen', 'hold'])
const decides = new Set<ItemVerb>([
  ...needsReason,
  'accept',
  'resume',
  'take over',
  'decline',
  'withdraw',
  'end challenge',
])

function say({ verb, reference }: Asked, words: string): string {
  const isAfter = verb === 'hold' || verb === 'resume' || verb === 'withdraw' || verb === 'take over'
  return `${isAfter ? `${reference} ${verb}` : `${verb} ${reference}`} ${words}`.trim()
}

/** The words as the reason they perhaps are; null for those that begin with a condition, and for a bare no. */
function withReason(asked: Asked): string | null {
  const words = withoutQuestion(asked.words)
  const [head = '', ...reason] = words.split(because)
  if (reason.length > 0) return say(asked, `because ${words.slice(head.length).replace(because, '').trim()}`)
  const isReason = !leavesOpen.test(words) && /\p{L}\s+\S/u.test(words)
  return isReason ? say(asked, `because ${words}`) : null
}

export function isQuestion(words: string): boolean {
  return question.test(words)
}

/** A condition, or a day to come, at the beginning of some words. */
export function isConditional(words: string): boolean {
  return leavesOpen.test(words)
}

export function withoutQuestion(words: string): string {
  return words.replace(question, '').trim()
}

/** Whom or what it is said of stands in the words: the rest of them is left to whoever reads the name. */
function ofAnother({ verb, reference, words }: Asked): Undecided | null {
  if (!question.test(words)) return null
  const said = verb === 'unlink' ? 'no longer waiting on' : verb
  return { kind: 'doubt', doubt: ofQuestion, meant: `${reference} ${said} ${withoutQuestion(words)}`.trim() }
}

const stillToDo = starting(
  String.raw`\?|nothing|not|half|some|most|part|partly|almost|nearly|about|by|except|apart|yet|so far|no|\d{1,3}\s?%|${contrast}|${moment}|${condition}|${toCome}|maybe|perhaps|possibly|probably|should|in\s+(?:an?\s|\d)`,
)
const openInEvidence = anywhere(`${condition}|${toCome}|except|apart\\s+from`)
const allBut =
  /\b(?:all|both|each|every\p{L}*|most|\d+|\p{L}+ of \p{L}+)\b.{0,80}\b(?:but|bar|though|although|however)\b/iu

/** "Done by Friday", "done 60%", "all signed but the police": closing is not asked for by words that say how far it is. */
function unfinished({ reference, words }: Asked): Undecided | null {
  const said = withoutQuestion(words)
  const doubt = `I was not sure that ${reference} is done altogether.`
  if (stillToDo.test(said) || (said === '' && words !== ''))
    return {
      kind: 'doubt',
      doubt: `${doubt} If it is, send “${reference} done” and what shows it.`,
      meant: null,
    }
  const evidence = said.replace(/^because\s+/i, '')
  const isTold = evidence !== said || !(openInEvidence.test(said) || allBut.test(said))
  if (isTold && !question.test(words)) return null
  return { kind: 'doubt', doubt, meant: `${reference} done because ${evidence}` }
}
