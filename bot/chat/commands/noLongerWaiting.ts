import { namedItem } from '../../../domain/chat/namedItem.ts'
import { may } from '../../../domain/permissions.ts'
import { unlinkItems } from '../../acts/links.ts'
import { lookAtItem } from '../../acts/look.ts'
import type { Act, Command } from '../command.ts'
import { missed } from '../outcome.ts'
import type { Turn } from '../turn.ts'
import { type Asked, asking } from './asked.ts'

export const noLongerWaiting: Command = {
  example: 'A12 no longer waiting on A7',
  meaning: 'Take that link away again',
  of: 'What you lead',
  may: may.link,
  phrases: [],
  change: asking('unlink', asked => turn => unlink(asked, turn)),
}

async function unlink({ reference, words, line }: Asked, turn: Turn): ReturnType<Act> {
  const { desk, actor } = turn
  const other = namedItem(words)
  if (!other || /[^\s.!]/.test(other.rest))
    return missed(line, 'A link holds no words. Take it away first, and report what else there is to say.')
  const { links, tracked } = await lookAtItem(desk, actor, reference)
  const link = links.find(
    ({ type, direction, item }) =>
      type === 'dependsOn' && direction === 'from' && item.reference === other.reference,
  )
  if (!link) return missed(line, `${reference} is not said to wait on ${other.reference}.`)
  await unlinkItems(desk, actor, link.linkId, 'chat')
  const { text, rag, percent } = tracked ?? { text: '', rag: 'none' as const, percent: null }
  const now = `${reference} no longer waits on ${other.reference}.`
  return { noted: true, reference, text, rag, percent, changes: [], words: null, isUndoable: false, now }
}
