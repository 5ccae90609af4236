import type { Draft } from './draft.ts'
import { mark } from './draft.ts'
import type { ProposedLine } from './proposal.ts'
import type { NamedScore, Scale } from './scores.ts'
import { namedScoreOf, namesElement, scoreOf } from './scores.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainOf, quoted } from './wording.ts'

/**
 * What stands in the column of scores, and the scale that its heading tells. `why`: what of several columns makes no score, `guess`: how
 * one of them was chosen.
 */
export type ScoreCell = { words: string; scale: Scale; why?: string; guess?: string }

type Read = Omit<NamedScore, 'why'> & { why: string | undefined }

/** The elements met so far: one that goes on in a later row or table is the same. */
export class Elements {
  private readonly lines = new Map<string, ProposedLine>()
  /** What was said of an element without a score, until a later row gives it one. */
  private readonly unscored = new Map<ProposedLine, { place: string; text: string }>()
  private last: ProposedLine | undefined
  private readonly draft: Draft
  private readonly vocabulary: Vocabulary

  constructor(draft: Draft, vocabulary: Vocabulary) {
    this.draft = draft
    this.vocabulary = vocabulary
  }

  of(words: string, cell: ScoreCell, place: string): ProposedLine | undefined {
    const named = namedScoreOf(words, this.vocabulary)
    const inColumn = scoreOf(cell.words, cell.scale)
    const read = {
      ...named,
      scale: named.scale || cell.words,
      score: named.score ?? inColumn,
      why: named.why ?? cell.why,
    }
    const known = named.name === '' ? this.last : this.lines.get(plainOf(named.name))
    this.last = known ?? (named.name === '' ? undefined : this.add(read, place))
    if (this.last && known && read.why) this.sayWhy(this.last, read.why, place)
    if (this.last && named.why && inColumn !== null) this.sayColumn(this.last, inColumn, named.why, place)
    if (this.last) for (const score of [read.score, inColumn]) this.score(this.last, score, place)
    if (this.last && cell.guess) this.sayGuess(this.last, cell.guess, place)
    return this.last
  }

  /** A heading with nothing beneath it: an element that nothing is said of, or its score in a row of its own. */
  name({ name = '', place }: { name: string | undefined; place: string }): void {
    const { name: element, score } = namedScoreOf(name, this.vocabulary)
    if (name === '') return
    if (score !== null || element === '' || namesElement(name, this.vocabulary))
      this.of(name, { words: '', scale: undefined }, place)
    else this.draft.note('left out', place, `Nothing stands under this heading: ${quoted(name)}`)
  }

  private add({ name, score, scale, why }: Read, place: string): ProposedLine {
    const element = this.draft.add('element', name, place, { score })
    this.lines.set(plainOf(name), element)
    const shown = scale === '' ? 'the document gives none' : `the document shows ${quoted(scale)}`
    if (score === null) this.sayWhy(element, why ?? shown, place)
    return element
  }

  /** What a later row shows of it is truer than what was said before. */
  private sayWhy(element: ProposedLine, why: string, place: string): void {
    if (element.score !== null) return
    const text = `No score for ${element.text} is recorded: ${why}`
    if (this.unscored.get(element)?.text === text) return
    this.forget(element)
    this.draft.note('not recorded', place, text)
    this.unscored.set(element, { place, text })
  }

  /** "Plan (2/5)" beside a 3: what the name says is no score here, and whoever wrote it may have meant another scale. */
  private sayColumn(element: ProposedLine, score: number, why: string, place: string): void {
    mark(element, 'guessed')
    this.draft.note('guessed', place, `The score of ${element.text} is the ${score} of its column: ${why}`)
  }

  private sayGuess(element: ProposedLine, guess: string, place: string): void {
    if (element.score === null) return
    mark(element, 'guessed')
    this.draft.note('guessed', place, guess)
  }

  private forget(element: ProposedLine): void {
    const said = this.unscored.get(element)
    if (said) this.draft.takeBack('not recorded', said.place, said.text)
    this.unscored.delete(element)
  }

  /** A score said later is the element's, unless it has another. */
  private score(element: ProposedLine, score: number | null, place: string): void {
    if (score === null || element.score === score) return
    if (this.unscored.has(element)) {
      element.score = score
      this.forget(element)
    } else if (element.score !== null) {
      const both = `${element.score} and ${score}`
      this.draft.note(
        'ambiguous',
        place,
        `Two scores are given for ${element.text}, so none is recorded: ${both}`,
      )
      mark(element, 'ambiguous')
      element.score = null
    }
  }
}
