import { slips } from './slips.ts'

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** The number of a month by its name or the beginning of it, `mar`, `sept`; null for what is none. */
export function monthOf(word: string): number | null {
  return placeOf(word, months)
}

/** Monday is 1. */
export function weekdayOf(word: string): number | null {
  return placeOf(word, weekdays)
}

export function monthName(month: number): string {
  return capital(months[month - 1] ?? '')
}

export function weekdayName(weekday: number): string {
  return capital(weekdays[weekday - 1] ?? '')
}

/** The month or weekday that a word is a slip or two away from; null for a word that is another. */
export function nearlyCalendar(word: string): string | null {
  const typed = word.toLowerCase().slice(0, 12)
  if (typed.length < 4 || ordinary.has(typed)) return null
  const near = [...months, ...weekdays].find(name => slips(typed, name) <= (name.length < 6 ? 1 : 2))
  return near ? capital(near) : null
}

/** One slip away from March, April, June and July, and meaning what they say. */
const ordinary = new Set('march match arch marsh much sunny jury jule tune dune jung many money'.split(' '))

function placeOf(word: string, names: readonly string[]): number | null {
  const typed = word.toLowerCase().replace(/\.$/, '')
  const place = names.findIndex(name => typed.length >= 3 && name.startsWith(typed))
  return place < 0 ? null : place + 1
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
