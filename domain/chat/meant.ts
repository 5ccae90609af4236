import { slips } from './slips.ts'

/** Whom or what a name means: one of them for certain, several it fits, or those it only comes near. */
export type Meant<T> = { certain: T[]; near: T[] }

/** No name is said in more letters. */
const longest = 120
const small = new Set('a an and at for in of on or the to with'.split(' '))

/**
 * What `typed` means among `things`, each known by some names: the whole name in any case, else the beginnings of its words in
 * any order. What is misspelt only comes near.
 */
export function meantBy<T>(typed: string, things: readonly T[], namesOf: (thing: T) => string[]): Meant<T> {
  const words = wordsOf(typed)
  if (words.length === 0) return { certain: [], near: [] }
  const whole = things.filter(thing => namesOf(thing).some(name => same(wordsOf(name), words)))
  if (whole.length > 0) return { certain: whole, near: [] }
  const begun = things.filter(thing => namesOf(thing).some(name => allBegin(words, wordsOf(name))))
  if (begun.length > 0) return { certain: begun, near: [] }
  return {
    certain: [],
    near: things.filter(thing => namesOf(thing).some(name => allNear(words, wordsOf(name)))),
  }
}

/** The words that tell one name from another, without accents, apostrophes and small words. */
function wordsOf(name: string): string[] {
  const plain = name
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter(word => !small.has(word))
  return telling.length > 0 ? telling : words
}

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((word, place) => word === other[place])
}

function allBegin(typed: string[], name: string[]): boolean {
  return typed.every(word => name.some(each => each.startsWith(word)))
}

function allNear(typed: string[], name: string[]): boolean {
  return typed.every(word => name.some(each => each.startsWith(word) || isNear(word, each)))
}

function isNear(word: string, name: string): boolean {
  return Math.abs(word.length - name.length) <= 2 && slips(word, name) <= (name.length < 6 ? 1 : 2)
}
