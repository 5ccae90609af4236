import { sql } from 'kysely'
import { may } from '../../domain/permissions.ts'
import type { Member } from '../../domain/person.ts'
import { elementIn } from '../../domain/templates/templates.ts'
import type { AssessmentView, ElementThen, MatrixPage } from '../../domain/views/matrixPage.ts'
import { type Assessment, assessmentsOf } from './assessments.ts'
import { elementsOf, formOf, type MatrixPlan, matricesOf, targetsOf } from './matrices.ts'
import { type Reckoning, rowsWhere } from './rows.ts'
import type { Database } from './store.ts'
import { workshopOf } from './workshops.ts'

const mostActions = 2000

type Element = MatrixPage['elements'][number]

/** Every maturity matrix of a board, the newest first, each with its assessments. */
export async function matrixPages(db: Database, member: Member, reckoning: Reckoning): Promise<MatrixPage[]> {
  const plans = await matricesOf(db, reckoning)
  return Promise.all(plans.map(plan => matrixPage(db, member, reckoning, plan)))
}

async function matrixPage(
  db: Database,
  member: Member,
  reckoning: Reckoning,
  plan: MatrixPlan,
): Promise<MatrixPage> {
  const { tenantId } = reckoning
  const { planId, title } = plan
  const elements = await elementsOf(db, tenantId, planId)
  const assessments = await assessmentsOf(db, tenantId, planId)
  const names = await namesOf(db, tenantId, planId)
  const targets = await targetsOf(
    db,
    tenantId,
    elements.map(each => each.itemId),
  )
  const actions = await actionsByElement(db, reckoning, planId)
  const workshop = await workshopOf(db, reckoning, planId)
  const views = assessments.map(each => assessmentView(each, names))
  const then = new Map(views[0]?.elements.map(each => [each.itemId, each]))
  const { form, scale } = formOf(plan, elements, assessments[0] ?? null)
  return {
    planId,
    title,
    template: form?.id ?? null,
    scale,
    assessment: views[0]?.head ?? { workshops: [] },
    assessments: views,
    workshop: workshop && { begunBy: workshop.begunBy.name, begunAt: workshop.begunAt },
    mayAssess: may.assess(member),
    elements: elements.map(({ itemId, reference, text }) => ({
      itemId,
      reference: reference ?? '',
      text,
      asks: elementIn(form, text)?.asks ?? null,
      levels: elementIn(form, text)?.levels ?? [],
      score: then.get(itemId)?.score ?? null,
      target: targets.get(itemId) ?? null,
      evidence: then.get(itemId)?.evidence ?? [],
      gaps: (then.get(itemId)?.gaps ?? []).map(gap => ({
        ...gap,
        closedBy: names.get(gap.itemId)?.closedBy ?? [],
      })),
      actions: actions.get(itemId) ?? [],
    })),
  }
}

type Names = ReadonlyMap<string, { reference: string | null; closedBy: string[] }>

/** An assessment as it was: in the words of its day, with the references that its statements still have. */
export function assessmentView(assessment: Assessment, names: Names): AssessmentView {
  const { assessmentId, head, recordedAt, recordedBy, scores } = assessment
  return {
    assessmentId,
    head,
    recordedAt,
    recordedBy: recordedBy?.name ?? null,
    elements: scores.map(each => elementThen(each, assessment.statements, names)),
  }
}

function elementThen(
  { elementId, score, agreedBy, words }: Assessment['scores'][number],
  statements: Assessment['statements'],
  names: Names,
): ElementThen {
  const ofIt = statements.filter(each => each.elementId === elementId)
  const seen = ({ itemId, text, heading }: Assessment['statements'][number]) => ({
    itemId,
    reference: names.get(itemId)?.reference ?? null,
    text,
    heading,
  })
  const standing = (kind: string) => ofIt.filter(each => each.kind === kind && !each.ended).map(seen)
  const ended = (how: string) =>
    ofIt.flatMap(each =>
      each.ended?.how === how ? [{ ...seen(each), by: each.ended.by, words: each.ended.words }] : [],
    )
  return {
    itemId: elementId,
    score,
    agreedBy,
    words,
    evidence: standing('evidence'),
    gaps: standing('gap'),
    closed: ended('closed'),
    dropped: ended('dropped'),
  }
}

/** What the statements of a matrix are called now, and which actions close its gaps. */
export async function namesOf(db: Database, tenantId: string, planId: string): Promise<Names> {
  const { rows } = await sql<{ item_id: string; reference: string | null; closed_by: string[] }>`
    select i.item_id, i.reference, array(
      select a.reference from link l join item a on a.tenant_id = l.tenant_id and a.item_id = l.from_id
      where l.tenant_id = i.tenant_id and l.to_id = i.item_id and l.type = 'closes' and not a.withdrawn
      order by a.position) as closed_by
    from item i
    where i.tenant_id = ${tenantId} and i.plan_id = ${planId} and i.kind in ('evidence', 'gap')`.execute(db)
  return new Map(
    rows.map(({ item_id, reference, closed_by: closedBy }) => [item_id, { reference, closedBy }]),
  )
}

/** The actions that move an element, whichever plan they came from, under the sub-heading they stood under. */
async function actionsByElement(
  db: Database,
  reckoning: Reckoning,
  planId: string,
): Promise<Map<string, Element['actions']>> {
  const { rows: moves } = await sql<{ element_id: string; item_id: string; heading: string | null }>`
    select l.to_id as element_id, a.item_id, a.heading
    from link l
    join item e on e.tenant_id = l.tenant_id and e.item_id = l.to_id
    join item a on a.tenant_id = l.tenant_id and a.item_id = l.from_id
    where l.tenant_id = ${reckoning.tenantId} and l.type = 'moves' and e.plan_id = ${planId}
    order by a.position`.execute(db)
  if (moves.length === 0) return new Map()
  const ids = moves.slice(0, mostActions).map(move => move.item_id)
  const rows = await rowsWhere(db, reckoning, i => i('i.item_id', 'in', ids), {
    limit: mostActions,
    order: 'position',
  })
  const byId = new Map(rows.map(row => [row.itemId, row]))
  return Map.groupBy(
    moves.flatMap(({ element_id: elementId, item_id: itemId, heading }) => {
      const row = byId.get(itemId)
      return row ? [{ elementId, ...row, heading }] : []
    }),
    action => action.elementId,
  )
}
