import { may } from '../../../domain/permissions.ts'
import { grantClosure } from '../../acts/items.ts'
import { lookAtItem } from '../../acts/look.ts'
import type { Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import type { Turn } from '../turn.ts'
import { asking } from './asked.ts'

export const accept: Command = {
  example: 'accept A12',
  meaning: 'Accept its closure: it is complete',
  of: 'The board',
  may: may.decideClosure,
  phrases: [],
  change: asking('accept', ({ reference, words, line }) => async turn => {
    if (await isOffered(turn, reference))
      return missed(line, isNoClosure(reference), `take over ${reference}`)
    const changed = await grantClosure(turn.desk, turn.actor, targetOf(turn, reference), words || null)
    return noted(changed, `${reference} is complete.`)
  }),
}

/** Whoever is asked to lead it accepts the lead, and no closure. */
async function isOffered({ desk, actor }: Turn, reference: string): Promise<boolean> {
  const { tracked } = await lookAtItem(desk, actor, reference)
  const isBeforeChair = tracked?.lifecycle.state === 'proposed for closure'
  return tracked?.handover?.to.personId === actor.personId && !isBeforeChair
}

function isNoClosure(reference: string): string {
  return `“accept” is for a closure, and ${reference} is offered to you.`
}
