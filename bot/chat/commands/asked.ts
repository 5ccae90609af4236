import { type ItemLine, itemLine } from '../../../domain/chat/itemLine.ts'
import { phraseOf } from '../../../domain/chat/nearMiss.ts'
import type { ItemVerb } from '../../../domain/chat/spellings.ts'
import { isQuestion, ofQuestion } from '../../../domain/chat/undecided.ts'
import { wordsOrNone } from '../../../domain/silence.ts'
import type { Act, Reply } from '../command.ts'
import { nearMissAnswer } from '../unrepeated.ts'

/** A line that is one of some phrases, whole. */
export function saying(phrases: readonly string[], reply: Reply): (line: string) => Reply | null {
  return line => (phrases.includes(phraseOf(line)) ? reply : null)
}

/** The same, of phrases that change something: a question decides nothing, and is offered without its mark. */
export function doing(phrases: readonly string[], reply: Reply): (line: string) => Reply | null {
  const said = saying(phrases, reply)
  return line => {
    const heard = said(line)
    if (!heard || !isQuestion(line)) return heard
    return async turn => nearMissAnswer(turn, ofQuestion, phraseOf(line))
  }
}

export type Asked = Extract<ItemLine, { kind: ItemVerb }> & {
  /** The line as it was typed. */
  line: string
}

/** A line that asks one thing of an item. */
export function asking(verb: ItemVerb, act: (asked: Asked) => Act): (line: string) => Act | null {
  return line => {
    const said = itemLine(line)
    return said?.kind === verb ? act({ ...said, line } as Asked) : null
  }
}

/** A reason, without the word that leads to it; null where nothing follows that word. */
export function reasonIn(words: string): string | null {
  return wordsOrNone(words.replace(/^[\s,;:.–—-]+/, '').replace(/^because\s+(?!of\b)/i, ''))
}
