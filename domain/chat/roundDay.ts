import type { Day } from '../day.ts'
import type { ReadDay, SaidDay } from './dayWords.ts'

/** Days that people stay near without naming one: `before Christmas`, `w/c 7 December`, `1st week of Jan`. */
export function roundDay(words: string, today: Day, read: ReadDay): SaidDay | null {
  const [lead = ''] = around.exec(words) ?? []
  if (lead) return near(words, lead, read(words.slice(lead.length), today))
  const [past] = gone.exec(words) ?? []
  const [wide] = past ? [] : (partOf.exec(words) ?? [])
  if (wide) return { doubt: `“${wide}” is not one day.`, meant: null }
  return past ? { doubt: `${past.charAt(0).toUpperCase()}${past.slice(1)} has passed.`, meant: null } : null
}

const around =
  /^(?:before|after|around|about|circa|approx(?:imately|\.)?|c\.|roughly|w\/?[ce]|(?:the\s+)?week\s+(?:of|commencing|beginning|starting|ending|from))(?:\s+the(?=\s+\d))?[\s:]+/i

const gone =
  /^(?:yesterday|last\s+(?:week|month|year|quarter|term|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b(?!\s+(?:of|in)\b)/i

/** The day it is near is offered, with the words after it; where that is no day either, it is said to be none. */
function near(words: string, lead: string, said: SaidDay | null): SaidDay {
  const rest = words.slice(lead.length)
  const [next = ''] = /^(?:the\s+)?\S+/i.exec(rest) ?? []
  if (said && 'on' in said) return { doubt: `“${lead.trim()}” leaves the day open.`, meant: rest }
  return { doubt: `“${lead}${next}” is not one day.`, meant: said?.meant ?? null }
}

const which = String.raw`\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last`
const part = 'week|weekend|fortnight|half|quarter|month|term|monday|tuesday|wednesday|thursday|friday'

const partOf = new RegExp(
  String.raw`^(?:the\s+)?(?:(?:${which})\s+(?:${part})|middle)(?:\s+(?:of|in)\s+(?:the\s+)?[\p{L}\p{N}]{1,20})?(?![\p{L}\p{N}])`,
  'iu',
)
