import { dayWords } from './dayWords.ts'
import { anyDay } from './dueWords.ts'
import { namedItem } from './namedItem.ts'
import { slips } from './slips.ts'

/** A verb of one or more words as it was typed, as it is meant, and what follows it. */
export type NearPhrase = { typed: string; meant: string; rest: string }

/** What must follow: else the words that come near a verb are words of a report. */
type Follows = (rest: string) => boolean

const item: Follows = rest => namedItem(rest)?.certain === true
const day: Follows = rest => dayWords(rest.replace(/^to\s+/i, ''), anyDay) !== null
const somebody: Follows = rest => /^\p{L}{2,}/u.test(rest)
const endOrReason: Follows = rest => /^(?:[\s.!]*$|[:,;–—-]|(?:please|because|as|since|until)\b)/i.test(rest)

const phrases: readonly [string, Follows][] = [
  ['due', day],
  ['no longer waiting on', item],
  ['waiting on', item],
  ['waiting for', item],
  ['hand to', somebody],
  ['on hold', endOrReason],
  ['resume', endOrReason],
  ['take over', endOrReason],
  ['cancel', endOrReason],
  ['reopen', endOrReason],
]

/** Words that come near one of these and mean what they say: "had to wait", "hard to say", "presume". */
const ordinary =
  /^(?:(?:had|and|hard|band|land|sand|hands?|handy|had|has)\s+to|presumed?|resumed|cancell?ed|reopened|to hold|or hold|the|do|dye|rue|sue|cue|hue|dude|duet|dues|dull|duly)\b/i

/** The verb that the words after a reference begin with, but for a slip or two, or a space too few. */
export function nearPhrase(words: string): NearPhrase | null {
  if (ordinary.test(words)) return null
  for (const [meant, follows] of phrases) {
    for (const count of countsFor(meant)) {
      const typed = firstWords(words, count)
      const rest = words.slice(typed.length).trim()
      if (typed && isSlip(typed.toLowerCase(), meant) && follows(rest)) return { typed, meant, rest }
    }
  }
  return null
}

/** As many words as it has; or one fewer, where a space was left out. */
function countsFor(phrase: string): number[] {
  const count = phrase.split(' ').length
  return count > 1 ? [count, count - 1] : [count]
}

function firstWords(words: string, count: number): string {
  return (
    new RegExp(`^\\p{L}+(?:\\s+\\p{L}+){${count - 1}}(?!\\p{L})`, 'u').exec(words.slice(0, 60))?.[0] ?? ''
  )
}

function isSlip(typed: string, meant: string): boolean {
  const found = slips(typed, meant)
  return found > 0 && found <= (meant.length < 8 ? 1 : 2)
}
