import { Day, sayDay } from '../../domain/day.ts'

/** `2015-01` is "January 2015" and `2015` is "2015": no more precise than the document was. */
export function sayPartOfYear(part: string, today: Day): string {
  const [year, month, day] = part.split('-')
  if (day) return sayDay(Day.parse(part), today)
  return month ? `${months[Number(month) - 1]} ${year}` : part
}

export function isDay(part: string): boolean {
  return part.split('-').length === 3
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
