import { continued } from '../../domain/chat/continued.ts'
import { withoutCourtesies } from '../../domain/chat/courtesies.ts'
import { itemLine, offerable } from '../../domain/chat/itemLine.ts'
import { nearMiss } from '../../domain/chat/nearMiss.ts'
import { withoutNumbers } from '../../domain/chat/numbered.ts'
import { shorten } from './cards/words.ts'
import type { Act, Reply } from './command.ts'
import { list } from './commands/help.ts'
import { actOn, actOnEach } from './outcome.ts'
import { nearMissAnswer } from './unrepeated.ts'
import { listed, vocabulary } from './vocabulary.ts'

const phrases = vocabulary.flatMap(command => command.phrases)

/**
 * What to do about a message, given as its lines. What is understood is done; what comes near is answered with what it was taken
 * for, and never acted on; to anything else the vocabulary is the answer.
 */
export function replyTo(typed: readonly string[]): Reply {
  const lines = continued(withoutCourtesies(withoutNumbers(typed), isItem), isOwn)
  if (lines.length > 1 && lines.some(isItem)) return actOnEach(lines, actFor)
  const line = lines.join(' ')
  return (
    understood(line) ??
    taken(line) ??
    firstOf(lines) ??
    list(listed, line === '' ? 'This is what I understand.' : notUnderstood)
  )
}

function isItem(line: string): boolean {
  return itemLine(line) !== null
}

/** What begins something of its own, and is no more of what was said of the item above it. */
function isOwn(line: string): boolean {
  if (isItem(line) || understood(line)) return true
  const meant = nearMiss(line, phrases)
  return meant !== null && !isReference.test(meant)
}

/** "still waiting for A7 to sign" only mentions it. */
const isReference = /^[A-Z]\d+$/

const notUnderstood = 'I did not understand that. This is what I understand.'

/** What one command does about a line; null where none knows it. */
export function understood(line: string): Reply | null {
  for (const command of vocabulary) {
    const reply = 'hear' in command ? command.hear(line) : acted(line, command.change(line))
    if (reply) return reply
  }
  return null
}

function acted(line: string, act: Act | null): Reply | null {
  return act && actOn(line, act)
}

function actFor(line: string): Act | null {
  for (const command of vocabulary) {
    const act = 'change' in command ? command.change(line) : null
    if (act) return act
  }
  return null
}

function taken(line: string): Reply | null {
  const meant = nearTaken(line)
  if (!meant) return null
  return offering(`I took “${shorten(line, 80)}” for “${shorten(meant, 200)}”.`, meant)
}

const mostQuestions = 20

/** Several questions have several answers: the first is offered. */
function firstOf(lines: readonly string[]): Reply | null {
  if (lines.length < 2 || lines.length > mostQuestions) return null
  const first = lines.map(line => (isTaken(line) ? line : nearTaken(line))).find(line => line !== null)
  return first ? offering('I answer one question at a time, please.', first) : null
}

function offering(sentence: string, meant: string): Reply {
  return async turn => nearMissAnswer(turn, sentence, meant)
}

/** What a line comes near to; only what will be taken as it stands is offered. */
function nearTaken(line: string): string | null {
  const near = nearMiss(line, phrases)
  const meant = near && offerable(near)
  return meant && isTaken(meant) ? meant : null
}

function isTaken(line: string): boolean {
  return understood(line) !== null && itemLine(line)?.kind !== 'doubt'
}
