import { authorise } from '../../domain/permissions.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { WorkshopPage } from '../../domain/views/workshopPage.ts'
import { type ElementDraft, keepDraft, textsOfDraft, unwritten } from '../../domain/workshop.ts'
import { latestAssessment } from '../store/assessments.ts'
import { announce } from '../store/changes.ts'
import { elementsOf, formOf, matrixOf } from '../store/matrices.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { workshopPage } from '../store/workshopPages.ts'
import {
  beginWorkshop,
  endWorkshop,
  lockWorkshop,
  saveWorkshop,
  type Workshop,
  workshopOf,
} from '../store/workshops.ts'
import { type Actor, type Desk, type Seat, takeSeat } from './desk.ts'

/** Begins a workshop about a matrix, or joins the one that is going on. */
export async function openWorkshop(desk: Desk, actor: Actor, planId: string): Promise<WorkshopPage> {
  const seat = await takeSeat(desk, actor)
  authorise('assess', seat.member)
  await inTransaction(desk.store.db, async trx => {
    const plan = await matrixOf(trx, seat.reckoning, planId)
    const { personId, name } = seat.member
    const begun = { planId: plan.planId, begunBy: { personId, name }, begunAt: seat.at }
    if (await beginWorkshop(trx, seat.reckoning, begun)) await announce(trx, actor.tenantId, actor.boardId)
  })
  return lookAtWorkshop(desk, actor, planId)
}

/** `not found` where none is going on. */
export async function lookAtWorkshop(desk: Desk, actor: Actor, planId: string): Promise<WorkshopPage> {
  const { member, reckoning } = await takeSeat(desk, actor)
  const { db } = desk.store
  const plan = await matrixOf(db, reckoning, planId)
  const workshop = (await workshopOf(db, reckoning, plan.planId)) ?? refuseNone()
  return workshopPage(db, member, reckoning, { plan, workshop })
}

export type Written = { draft: ElementDraft; seen: number; confirmed?: boolean | undefined }

/** Keeps what was said of one element so far. Refused with `stale`, `personal`, or `not valid` off the scale. */
export async function keepElement(
  desk: Desk,
  actor: Actor,
  planId: string,
  reference: string,
  { draft, seen, confirmed = false }: Written,
): Promise<WorkshopPage> {
  const seat = await takeSeat(desk, actor)
  authorise('assess', seat.member)
  await inTransaction(desk.store.db, async trx => {
    const { workshop, scale, elements } = await workshopFor(trx, seat, planId)
    const element = elements.find(each => each.reference === reference)
    if (!element) throw new Refusal('not found', `There is no ${reference.slice(0, 40)} in this matrix.`)
    refusePersonal(textsOfDraft(draft), confirmed)
    const kept = keepDraft(
      workshop.drafts[element.itemId] ?? unwritten,
      { draft, confirmed, seen },
      { element: element.text, scale, by: seat.member.name, at: seat.at },
    )
    await saveWorkshop(trx, seat.reckoning, {
      planId: workshop.planId,
      version: workshop.version + 1,
      drafts: { ...workshop.drafts, [element.itemId]: kept },
    })
    await announce(trx, actor.tenantId, actor.boardId)
  })
  return lookAtWorkshop(desk, actor, planId)
}

/** Ends it without an assessment: what was written in it is gone. */
export async function discardWorkshop(desk: Desk, actor: Actor, planId: string): Promise<void> {
  const seat = await takeSeat(desk, actor)
  authorise('assess', seat.member)
  await inTransaction(desk.store.db, async trx => {
    const { workshop } = await workshopFor(trx, seat, planId)
    await endWorkshop(trx, seat.reckoning, workshop.planId)
    await announce(trx, actor.tenantId, actor.boardId)
  })
}

/** The workshop, locked, with the elements of its matrix, its scale and the assessment before it. */
export async function workshopFor(db: Database, { reckoning }: Seat, planId: string) {
  const plan = await matrixOf(db, reckoning, planId)
  const workshop: Workshop = (await lockWorkshop(db, reckoning, plan.planId)) ?? refuseNone()
  const elements = await elementsOf(db, reckoning.tenantId, plan.planId)
  const latest = await latestAssessment(db, reckoning.tenantId, plan.planId)
  return { workshop, elements, latest, scale: formOf(plan, elements, latest).scale }
}

function refuseNone(): never {
  throw new Refusal('not found', 'No workshop about this matrix is going on. Start one from the matrix.')
}
