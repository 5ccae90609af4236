import { sql } from 'kysely'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { latestAssessment } from './assessments.ts'
import { type Reckoning, rowsWhere } from './rows.ts'
import type { Database } from './store.ts'

const mostActions = 2000

type Element = MatrixPage['elements'][number]
type Standing = {
  item_id: string
  parent_id: string | null
  heading: string | null
  reference: string | null
  text: string
}

/** Every maturity matrix of a board, the newest first, each with its latest assessment. */
export async function matrixPages(db: Database, reckoning: Reckoning): Promise<MatrixPage[]> {
  const plans = await db
    .selectFrom('plan')
    .select(['plan_id', 'title'])
    .where('tenant_id', '=', reckoning.tenantId)
    .where('board_id', '=', reckoning.boardId)
    .where('kind', '=', 'matrix')
    .orderBy('accepted_at', 'desc')
    .execute()
  return Promise.all(plans.map(plan => matrixPage(db, reckoning, plan)))
}

async function matrixPage(
  db: Database,
  reckoning: Reckoning,
  plan: { plan_id: string; title: string },
): Promise<MatrixPage> {
  const assessment = await latestAssessment(db, reckoning.tenantId, plan.plan_id)
  const statements = await statementsOf(db, reckoning.tenantId, plan.plan_id)
  const actions = await actionsByElement(db, reckoning, plan.plan_id)
  const under = (kind: string, elementId: string) =>
    statements.filter(each => each.kind === kind && each.parent_id === elementId).map(statementOf)
  const elements = statements.filter(each => each.kind === 'element')
  return {
    planId: plan.plan_id,
    title: plan.title,
    assessment: assessment.head,
    elements: elements.map(element => ({
      ...statementOf(element),
      reference: element.reference ?? '',
      score: assessment.scores.get(element.item_id) ?? null,
      evidence: under('evidence', element.item_id),
      gaps: under('gap', element.item_id),
      actions: actions.get(element.item_id) ?? [],
    })),
  }
}

function statementOf(found: Standing & { closed_by: string[] }) {
  const { item_id: itemId, reference, text, heading, closed_by: closedBy } = found
  return { itemId, reference, text, heading, closedBy }
}

async function statementsOf(db: Database, tenantId: string, planId: string) {
  const { rows } = await sql<Standing & { kind: string; closed_by: string[] }>`
    select i.item_id, i.kind, i.parent_id, i.heading, i.reference, i.text, array(
      select a.reference from link l join item a on a.tenant_id = l.tenant_id and a.item_id = l.from_id
      where l.tenant_id = i.tenant_id and l.to_id = i.item_id and l.type = 'closes' and not a.withdrawn
      order by a.position) as closed_by
    from item i
    where i.tenant_id = ${tenantId} and i.plan_id = ${planId} and i.kind in ('element', 'evidence', 'gap') and not i.withdrawn
    order by i.position`.execute(db)
  return rows
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
