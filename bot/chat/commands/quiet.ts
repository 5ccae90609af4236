import { weekdayOf } from '../../../domain/chat/calendarWords.ts'
import { dayWords, type SaidDay } from '../../../domain/chat/dayWords.ts'
import { type Day, sayDay } from '../../../domain/day.ts'
import { beQuiet } from '../../acts/quiet.ts'
import { nearMissCard } from '../cards/nearMissCard.ts'
import type { Command, Reply } from '../command.ts'

const ends = /^(?:off|over|end|ends|no more|stop)[\s.!]*$/i

export const quiet: Command = {
  example: 'quiet until Monday',
  meaning: 'I say nothing unasked until that morning; “quiet off” ends it',
  of: 'You and me',
  phrases: ['quiet off', 'quiet'],
  hear: line => {
    const [said, words = ''] = /^(?:be\s+)?quiet\b\s*(.*)$/is.exec(line) ?? []
    if (said === undefined) return null
    return ends.test(words) ? speakAgain : untilDay(words)
  },
}

const speakAgain: Reply = async ({ desk, actor }) => {
  await beQuiet(desk, actor, null)
  return { text: 'I speak up again when something of yours is due.' }
}

function untilDay(words: string): Reply {
  return async ({ desk, actor, reader }) => {
    const said = dayOf(words.replace(/^(?:till|until)\s+/i, '').replace(/^for\s+/i, 'in '), reader.today)
    const isWhole = said && 'on' in said && /^(?:[\s,]*please)?[\s.!]*$/i.test(said.rest)
    if (isWhole) {
      await beQuiet(desk, actor, said.on)
      return {
        text: `I say nothing unasked until the morning of ${sayDay(said.on, reader.today)}. “quiet off” ends it.`,
      }
    }
    const doubt = said && 'doubt' in said ? said : null
    const sentence = `${doubt ? `${doubt.doubt} ` : ''}Until when? Say “quiet until Monday” or “quiet until 31 March”.`
    if (!doubt?.meant) return { text: sentence }
    return { card: nearMissCard(doubt.doubt, `quiet until ${doubt.meant}`), summary: doubt.doubt }
  }
}

/** “Until Monday”, said on a Monday, is the next one: nobody asks for quiet that ended this morning. */
function dayOf(words: string, today: Day): SaidDay | null {
  const said = dayWords(words, today)
  const weekday = weekdayOf(/^(?:on\s+)?(\p{L}+)/iu.exec(words)?.[1] ?? '')
  const isToday = weekday === Temporal.PlainDate.from(today).dayOfWeek
  return isToday && said && 'doubt' in said && said.meant ? dayWords(said.meant, today) : said
}
