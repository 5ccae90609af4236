import { sql } from 'kysely'
import { may } from '../../domain/permissions.ts'
import type { Member } from '../../domain/person.ts'
import { elementIn } from '../../domain/templates/templates.ts'
import type { WorkDone, WorkshopPage } from '../../domain/views/workshopPage.ts'
import { unwritten } from '../../domain/workshop.ts'
import { type Assessment, assessmentsOf } from './assessments.ts'
import { membersOf } from './boards.ts'
import { elementsOf, formOf, type MatrixPlan, targetsOf } from './matrices.ts'
import { assessmentView, namesOf } from './matrixPages.ts'
import type { Reckoning } from './rows.ts'
import type { Database } from './store.ts'
import type { Workshop } from './workshops.ts'

/** A workshop as whoever sits in it sees it. */
export async function workshopPage(
  db: Database,
  member: Member,
  { tenantId, boardId }: Reckoning,
  { plan, workshop }: { plan: MatrixPlan; workshop: Workshop },
): Promise<WorkshopPage> {
  const { planId, title } = plan
  const elements = await elementsOf(db, tenantId, planId)
  const [latest] = await assessmentsOf(db, tenantId, planId, 1)
  const then = latest ? assessmentView(latest, await namesOf(db, tenantId, planId)) : null
  const { form, scale } = formOf(plan, elements, latest ?? null)
  const targets = await targetsOf(
    db,
    tenantId,
    elements.map(each => each.itemId),
  )
  const work = await workOf(db, tenantId, planId)
  const { people, agencies } = await namesOn(db, tenantId, boardId)
  return {
    planId,
    title,
    scale,
    version: workshop.version,
    begunBy: workshop.begunBy.name,
    begunAt: workshop.begunAt,
    mayAssess: may.assess(member),
    last: then && { head: then.head, recordedAt: then.recordedAt },
    people,
    agencies,
    elements: elements.map(({ itemId, reference, text }) => {
      const known = elementIn(form, text)
      const last = then?.elements.find(each => each.itemId === itemId) ?? null
      return {
        itemId,
        reference: reference ?? '',
        text,
        asks: known?.asks ?? null,
        levels: known?.levels ?? [],
        target: targets.get(itemId) ?? null,
        last,
        completed: completedFor(itemId, work, latest),
        gaps: (last?.gaps ?? []).map(gap => ({ ...gap, closers: closersOf(gap.itemId, work) })),
        kept: workshop.drafts[itemId] ?? unwritten,
      }
    }),
  }
}

/** Everybody on the board and every agency of theirs, by name. */
export async function namesOn(
  db: Database,
  tenantId: string,
  boardId: string,
): Promise<{ people: string[]; agencies: string[] }> {
  const members = await membersOf(db, tenantId, boardId)
  const agencies = new Set(members.flatMap(({ agency }) => agency ?? []))
  return { people: members.map(({ name }) => name), agencies: [...agencies].toSorted() }
}

type Work = WorkDone & { type: 'moves' | 'closes'; toId: string; elementId: string; isComplete: boolean }

/** The actions that move an element of a matrix or close a gap of it, with what was said when they were proposed for closure. */
async function workOf(db: Database, tenantId: string, planId: string): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select l.type, l.to_id as "toId", case l.type when 'moves' then t.item_id else t.parent_id end as "elementId",
      a.item_id as "actionId", a.reference, a.text, a.lifecycle_state = 'complete' as "isComplete", (
        select e.words from event e
        where e.tenant_id = a.tenant_id and e.item_id = a.item_id and e.kind = 'closure proposed' and not e.undone
        order by e.event_id desc limit 1) as shown
    from item t
    join link l on l.tenant_id = t.tenant_id and l.to_id = t.item_id and l.type in ('moves', 'closes')
    join item a on a.tenant_id = l.tenant_id and a.item_id = l.from_id
    where t.tenant_id = ${tenantId} and t.plan_id = ${planId} and t.kind in ('element', 'gap') and not a.withdrawn
    order by a.position`.execute(db)
  return rows
}

/** What is evidence already is not offered again. */
function completedFor(elementId: string, work: Work[], latest: Assessment | undefined): WorkDone[] {
  const known = new Set(
    latest?.statements.flatMap(({ actionId, ended }) => (actionId && !ended ? [actionId] : [])),
  )
  const done = work.filter(
    each => each.elementId === elementId && each.isComplete && !known.has(each.actionId),
  )
  return [...new Map(done.map(each => [each.actionId, workDone(each)])).values()]
}

function closersOf(gapId: string, work: Work[]): WorkDone[] {
  return work.filter(each => each.type === 'closes' && each.toId === gapId).map(workDone)
}

function workDone({ actionId, reference, text, shown }: Work): WorkDone {
  return { actionId, reference, text, shown }
}
