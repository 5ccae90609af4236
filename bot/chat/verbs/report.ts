import { z } from 'zod'
import type { Changed } from '../../../domain/changed.ts'
import { report as act } from '../../acts/items.ts'
import { updateForm } from '../cards/forms.ts'
import { notedIn, updateSummary } from '../cards/updateCard.ts'
import { Filled, reportOf, Shown, typedIn } from '../reported.ts'
import { settle, targetOf } from '../settle.ts'
import { Confirmed, verb } from '../verb.ts'

const Data = z.object({ ...Shown.shape, ...Filled.shape, confirmed: Confirmed })

/** What was filled in beside one item. */
export const report = verb('report', Data, (turn, said) => {
  const { desk, actor } = turn
  const again = (page: Parameters<typeof updateForm>[0]) => updateForm(page, typedIn(said))
  const now = (changed: Changed) => `reported. ${updateSummary([notedIn(changed)])}`
  return settle(turn, { reference: said.reference, said: now, again }, () =>
    act(desk, actor, targetOf(turn, said), reportOf(said)),
  )
})
