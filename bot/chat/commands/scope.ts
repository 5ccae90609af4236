import { meantBy } from '../../../domain/chat/meant.ts'
import { namedItem } from '../../../domain/chat/namedItem.ts'
import { plainText } from '../../../domain/chat/plainText.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { shorten } from '../cards/words.ts'
import type { Reply } from '../command.ts'
import type { Answer } from '../port.ts'
import type { Turn } from '../turn.ts'
import { nearMissAnswer } from '../unrepeated.ts'

type Named = { reference: string; text: string }

/** A golden thread or an element, said by its name or its reference: `thread best start in life`, `T1`. */
export type Scope<T extends Named> = {
  word: 'thread' | 'element'
  letter: 'T' | 'E'
  all: (turn: Turn) => Promise<readonly T[]>
  answer: (found: T, turn: Turn) => Promise<Answer>
}

/** What to do about a line that names one; null for a line that does not. */
export function scoped<T extends Named>(line: string, scope: Scope<T>): Reply | null {
  const said = scopeIn(line, scope)
  if (!said) return null
  return async turn => {
    const all = await scope.all(turn)
    if ('reference' in said) return byReference(said.reference, all, turn, scope)
    const { certain, near } = meantBy(said.name, all, ({ text }) => [text])
    const [only] = certain
    if (only && certain.length === 1) return scope.answer(only, turn)
    return unsure(turn, said.name, { close: certain.length ? certain : near, all, scope })
  }
}

function scopeIn(line: string, { word, letter }: Pick<Scope<Named>, 'word' | 'letter'>) {
  const item = namedItem(line)
  if (item)
    return item.certain && item.reference.startsWith(letter) && /^[?.!]*$/.test(item.rest) ? item : null
  const [said, name] =
    new RegExp(String.raw`^(?:golden\s+)?${word}s?\b\s*[:\-–]?\s*(.{0,200})`, 'i').exec(line) ?? []
  if (said === undefined) return null
  const inner = namedItem(name ?? '')
  return inner?.reference.startsWith(letter)
    ? inner
    : { name: (name ?? '').replace(/^["“']|["”'?.!]+$/g, '') }
}

function byReference<T extends Named>(
  reference: string,
  all: readonly T[],
  turn: Turn,
  scope: Scope<T>,
): Promise<Answer> {
  const found = all.find(each => each.reference === reference)
  if (!found) throw new Refusal('not found', `There is no ${reference} on this board.`)
  return scope.answer(found, turn)
}

function unsure<T extends Named>(
  turn: Turn,
  name: string,
  { close, all, scope: { word } }: { close: readonly T[]; all: readonly T[]; scope: Scope<T> },
): Answer {
  const [only] = close
  if (only && close.length === 1) {
    const sentence = `I took “${name}” for “${plain(only.text, 100)}”.`
    return nearMissAnswer(turn, sentence, `${word} ${only.reference}`)
  }
  if (all.length === 0) return { text: `There is no ${word} on this board yet.` }
  const which = (close.length ? close : all)
    .slice(0, 12)
    .map(({ reference, text }) => `${reference} ${plain(text, 80)}`)
  return { text: `Which ${word}? ${which.join('; ')}. Send “${word} ${(close[0] ?? all[0])?.reference}”.` }
}

/** Words of a document in a line of text. */
function plain(text: string, longest: number): string {
  return shorten(plainText(text).replaceAll('\n', ' '), longest)
}
