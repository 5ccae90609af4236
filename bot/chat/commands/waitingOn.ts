import { namedItem } from '../../../domain/chat/namedItem.ts'
import { may } from '../../../domain/permissions.ts'
import { linkItems } from '../../acts/links.ts'
import { lookAtItem } from '../../acts/look.ts'
import type { Act, Command } from '../command.ts'
import { missed } from '../outcome.ts'
import type { Turn } from '../turn.ts'
import { type Asked, asking } from './asked.ts'

export const waitingOn: Command = {
  example: 'A12 waiting on A7',
  meaning: 'Say that one waits for another; both then show it',
  of: 'What you lead',
  may: may.link,
  phrases: [],
  change: asking('waiting on', asked => turn => link(asked, turn)),
}

async function link({ reference, words, line }: Asked, turn: Turn): ReturnType<Act> {
  const { desk, actor, actId } = turn
  const other = namedItem(words)
  if (!other || /[^\s.!]/.test(other.rest)) return missed(line, ...alone(reference, words))
  await linkItems(desk, actor, { type: 'dependsOn', from: reference, to: other.reference }, 'chat', actId)
  const { tracked } = await lookAtItem(desk, actor, reference)
  const { text, rag, percent } = tracked ?? { text: '', rag: 'none' as const, percent: null }
  const now = `${reference} waits on ${other.reference}.`
  return { noted: true, reference, text, rag, percent, changes: [], words: null, isUndoable: true, now }
}

/** Two items are two links; words beside a link would be lost. */
function alone(reference: string, words: string): [string, string] {
  const others = words.split(/\s*(?:,|&|\band\b)\s*/i).map(namedItem)
  const links = others.flatMap(other =>
    other?.certain ? [`${reference} waiting on ${other.reference}`] : [],
  )
  const isAll = links.length === others.length && others.every(other => other?.rest === '')
  if (isAll) return ['One link a line, please.', links.join('\n')]
  const [first = ''] = links
  return [
    'A link holds no words. Link the two first, and report what else there is to say on its own.',
    first,
  ]
}
