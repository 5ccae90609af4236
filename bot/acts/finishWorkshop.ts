import { type Assessed, assess, type Stood, type WorkAction } from '../../domain/assess.ts'
import { refuseImpossibleDay } from '../../domain/assessedOn.ts'
import type { Door } from '../../domain/event.ts'
import { authorise } from '../../domain/permissions.ts'
import type { AssessmentRequest } from '../../domain/requests.ts'
import { linesIn, refuseUnseen, unwritten } from '../../domain/workshop.ts'
import { type Assessment, saveAssessment } from '../store/assessments.ts'
import { lockBoard } from '../store/boards.ts'
import { announce } from '../store/changes.ts'
import { saveAssessed } from '../store/finished.ts'
import { actionsById } from '../store/items.ts'
import { lockPlan } from '../store/plans.ts'
import { takeNumbers } from '../store/references.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { namesOn } from '../store/workshopPages.ts'
import { endWorkshop, type Workshop } from '../store/workshops.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { workshopFor } from './workshops.ts'

/** What was agreed becomes the newest assessment, all or nothing; the one before stays as it was. Answers its id. */
export async function finishWorkshop(
  desk: Desk,
  actor: Actor,
  planId: string,
  { completedBy, completedOn, seen }: AssessmentRequest,
  door: Door,
): Promise<string> {
  const seat = await takeSeat(desk, actor)
  authorise('assess', seat.member)
  return inTransaction(desk.store.db, async trx => {
    await lockBoard(trx, seat.reckoning)
    const found = await workshopFor(trx, seat, planId)
    const { workshop, latest } = found
    await lockPlan(trx, seat.reckoning, workshop.planId, 'matrix')
    refuseUnseen(workshop, seen)
    refuseImpossibleDay(completedOn, latest?.head.completedOn ?? null, seat.reckoning.today)
    const assessed = await assessedIn(trx, seat, found)
    const plan = { ...actor, planId: workshop.planId }
    const told = toldBy(seat, door)
    await saveAssessed(trx, plan, assessed, told)
    const head = { completedBy, completedOn, workshops: [] }
    const assessmentId = newId()
    const facts = { head, recordedAt: seat.at, recordedBy: told.by, ...assessed }
    await saveAssessment(trx, plan, facts, assessmentId)
    await endWorkshop(trx, seat.reckoning, workshop.planId)
    await announce(trx, actor.tenantId, actor.boardId)
    return assessmentId
  })
}

async function assessedIn(
  db: Database,
  { reckoning }: Seat,
  { workshop, elements, latest, scale }: Awaited<ReturnType<typeof workshopFor>>,
): Promise<Assessed> {
  const { tenantId, boardId } = reckoning
  const { people, agencies } = await namesOn(db, tenantId, boardId)
  const kept = Object.values(workshop.drafts)
  let gap = await takeNumbers(db, reckoning, 'G', kept.flatMap(({ draft }) => linesIn(draft.gaps)).length)
  return assess({
    plan: { tenantId, boardId, planId: workshop.planId },
    scale,
    elements: elements.map(item => ({
      item,
      score: latest?.scores.find(each => each.elementId === item.itemId)?.score ?? null,
      evidence: stood(latest, item.itemId, 'evidence'),
      gaps: stood(latest, item.itemId, 'gap'),
      kept: workshop.drafts[item.itemId] ?? unwritten,
    })),
    actions: await actionsNamed(db, reckoning, workshop),
    names: new Set([...people, ...agencies]),
    newId,
    nextGap: () => `G${++gap}`,
  })
}

/** What stands in the assessment before; what ended in it stands no more. */
function stood(latest: Assessment | null, elementId: string, kind: 'evidence' | 'gap'): Stood[] {
  const ofIt = latest?.statements.filter(each => each.elementId === elementId && each.kind === kind) ?? []
  return ofIt
    .filter(({ ended }) => !ended)
    .map(({ itemId, text, heading, actionId }) => ({ itemId, text, heading, actionId }))
}

async function actionsNamed(
  db: Database,
  board: Seat['reckoning'],
  { drafts }: Workshop,
): Promise<Map<string, WorkAction>> {
  const ids = Object.values(drafts).flatMap(({ draft: { offered, closed } }) => [
    ...offered.map(({ actionId }) => actionId),
    ...closed.flatMap(({ actionIds }) => actionIds),
  ])
  const actions = await actionsById(db, board, ids)
  return new Map(
    actions.map(({ itemId, reference, lifecycle }) => [
      itemId,
      { itemId, reference: reference ?? '', isComplete: lifecycle.state === 'complete' },
    ]),
  )
}
