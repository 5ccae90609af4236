import { change } from '../../domain/changed.ts'
import type { Door } from '../../domain/event.ts'
import type { Item } from '../../domain/item.ts'
import { authorise } from '../../domain/permissions.ts'
import { Refusal } from '../../domain/refusal.ts'
import { refuseOffScale } from '../../domain/scale.ts'
import type { Template } from '../../domain/templates/template.ts'
import { templateOf } from '../../domain/templates/templates.ts'
import { latestAssessment } from '../store/assessments.ts'
import { lockBoard } from '../store/boards.ts'
import { announce } from '../store/changes.ts'
import { insertEvents } from '../store/events.ts'
import { insertItems, itemColumns, itemOf, lockItem } from '../store/items.ts'
import { elementsOf, formOf, matricesOf, matrixOf, saveTarget, targetsOf } from '../store/matrices.ts'
import { addMatrixPlan } from '../store/plans.ts'
import { takeNumbers } from '../store/references.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'

/** Begins a matrix from a form: its elements, and nothing scored. Answers the plan's id. */
export async function beginMatrix(desk: Desk, actor: Actor, templateId: string, door: Door): Promise<string> {
  const seat = await takeSeat(desk, actor)
  authorise('assess', seat.member)
  const template = templateOf(templateId)
  if (!template) throw new Refusal('not valid', 'There is no such form of matrix. Choose one that is listed.')
  return inTransaction(desk.store.db, async trx => {
    await lockBoard(trx, seat.reckoning)
    await refuseTwin(trx, seat, template)
    const planId = newId()
    const { member, at } = seat
    await addMatrixPlan(trx, seat.reckoning, { planId, ...template, at, by: member.name })
    await addElements(trx, seat, { planId, template, door })
    await announce(trx, actor.tenantId, actor.boardId)
    return planId
  })
}

async function refuseTwin(db: Database, { reckoning }: Seat, { id, title }: Template): Promise<void> {
  const matrices = await matricesOf(db, reckoning)
  if (matrices.some(({ template }) => template === id))
    throw new Refusal('conflict', `This board has begun “${title}” already. Assess that one.`)
}

type Begun = { planId: string; template: Template; door: Door }

async function addElements(db: Database, seat: Seat, { planId, template, door }: Begun): Promise<void> {
  const { tenantId, boardId } = seat.reckoning
  const count = template.elements.length
  const reference = 1 + (await takeNumbers(db, seat.reckoning, 'E', count))
  const position = 1 + (await takeNumbers(db, seat.reckoning, 'position', count))
  const items = template.elements.map(
    ({ name }, at): Item => ({
      tenantId,
      boardId,
      planId,
      itemId: newId(),
      kind: 'element',
      reference: `E${reference + at}`,
      text: name,
      label: null,
      heading: null,
      attribution: null,
      parentId: null,
      sources: [],
      place: null,
      withdrawn: false,
      origin: null,
    }),
  )
  const told = toldBy(seat, door)
  await insertItems(
    db,
    items.map((item, at) => ({
      ...itemColumns(item, position + at),
      version: 1,
      changed_at: told.at,
      scopes: [],
    })),
  )
  const event = {
    at: told.at,
    by: told.by,
    door,
    kind: 'added' as const,
    changes: [],
    words: null,
    next: null,
  }
  await insertEvents(
    db,
    items.map(item => ({ ...event, item })),
  )
}

/** Where an element is meant to get to; null takes it away. Refused with `not valid` off the scale. */
export async function setTarget(
  desk: Desk,
  actor: Actor,
  { planId, reference, score, door }: { planId: string; reference: string; score: number | null; door: Door },
): Promise<void> {
  const seat = await takeSeat(desk, actor)
  authorise('assess', seat.member)
  await inTransaction(desk.store.db, async trx => {
    const { tenantId } = actor
    const plan = await matrixOf(trx, seat.reckoning, planId)
    const element = itemOf(await lockItem(trx, seat.reckoning, reference))
    const elements = await elementsOf(trx, tenantId, plan.planId)
    if (!elements.some(({ itemId }) => itemId === element.itemId))
      throw new Refusal('not found', `${reference} is no element of this matrix.`)
    const { scale } = formOf(plan, elements, await latestAssessment(trx, tenantId, plan.planId))
    refuseOffScale(score, scale, element.text)
    const before = (await targetsOf(trx, tenantId, [element.itemId])).get(element.itemId) ?? null
    if (before === score) return
    await saveTarget(trx, tenantId, element.itemId, score)
    const { at, by } = toldBy(seat, door)
    const changes = change('target', said(before), said(score))
    await insertEvents(trx, [
      { item: element, kind: 'target set', at, by, door, changes, words: null, next: null },
    ])
    await announce(trx, tenantId, actor.boardId)
  })
}

function said(score: number | null): string | null {
  return score === null ? null : String(score)
}
