import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Challenge } from '../../domain/challenge.ts'
import type { Day, Instant } from '../../domain/day.ts'
import type { Change, Door, EventKind } from '../../domain/event.ts'
import type { Item, ItemKind } from '../../domain/item.ts'
import type { Lead } from '../../domain/lead.ts'
import type { Lifecycle, LifecycleState } from '../../domain/lifecycle.ts'
import type { LinkType } from '../../domain/link.ts'
import type { Role } from '../../domain/person.ts'
import type { Personal } from '../../domain/privacy.ts'
import type { Legend, Rag } from '../../domain/rag.ts'
import type { Document } from '../../domain/reading/document.ts'
import type { AssessmentHead, Proposal } from '../../domain/reading/proposal.ts'
import type { Tracked } from '../../domain/tracked.ts'

/** The tables as the migrations make them. JSON goes in as text and comes out parsed, on both PostgreSQLs. */
export type Tables = {
  tenant: { tenant_id: string; name: string }
  board: BoardTable
  person: PersonTable
  membership: { tenant_id: string; board_id: string; person_id: string; roles: Role[] }
  plan: PlanTable
  item: ItemTable
  reference_counter: { tenant_id: string; board_id: string; prefix: string; last: number }
  placement: { tenant_id: string; item_id: string; thread_id: string }
  link: LinkTable
  event: EventTable
  assessment: AssessmentTable
  score: { tenant_id: string; assessment_id: string; element_id: string; score: number | null }
  reading: ReadingTable
  challenge: ChallengeTable
  key_message: KeyMessageTable
  quiet: { tenant_id: string; person_id: string; until_on: Day }
  conversation: ConversationTable
  heard: { tenant_id: string; conversation_id: string; activity_id: string; heard_at: Instant }
  tally: TallyTable
}

type Json<T> = JSONColumnType<T & object, string, string>

type BoardTable = {
  tenant_id: string
  board_id: string
  name: string
  place: string
  time_zone: string
  legend: Json<Legend>
  last_meeting_on: Day | null
  next_meeting_on: Day | null
}

type PersonTable = {
  tenant_id: string
  person_id: string
  name: string
  post: string | null
  agency: string | null
}

type PlanTable = {
  tenant_id: string
  plan_id: string
  board_id: string
  kind: string
  title: string
  file_name: string
  accepted_at: Instant
  accepted_by: string
}

type ItemTable = {
  tenant_id: string
  item_id: string
  board_id: string
  plan_id: string | null
  kind: ItemKind
  reference: string | null
  text: string
  label: string | null
  heading: string | null
  attribution: string | null
  parent_id: string | null
  position: number
  sources: string[]
  place: string | null
  withdrawn: boolean
  origin: Json<NonNullable<Item['origin']>> | null
  lifecycle: Json<Lifecycle> | null
  lifecycle_state: GeneratedAlways<LifecycleState | null>
  open: GeneratedAlways<boolean>
  rag: Rag | null
  rag_since_on: Day | null
  rag_before: Rag | null
  turned: 'better' | 'same' | 'worse' | null
  percent: number | null
  lead: Json<Lead> | null
  handover: Json<NonNullable<Tracked['handover']>> | null
  delivery_team: string | null
  lead_agency: string | null
  sponsor: string | null
  success: string | null
  due_on: Day | null
  first_due_on: Day | null
  moves: number | null
  standing: boolean | null
  heard_on: Day | null
  updates: number | null
  doubtful_on: Day | null
  version: number
  changed_at: Instant
  scopes: Generated<string[]>
}

type LinkTable = {
  tenant_id: string
  link_id: string
  board_id: string
  type: LinkType
  from_id: string
  to_id: string
  origin: 'document' | 'person'
}

type EventTable = {
  tenant_id: string
  event_id: GeneratedAlways<string>
  board_id: string
  item_id: string
  item_version: number
  kind: EventKind
  at: Instant
  by_id: string
  by_name: string
  door: Door
  changes: Json<Change[]>
  words: string | null
  next: string | null
  confirmed: Generated<Personal[]>
  act_id: string | null
  before: Json<Tracked> | null
  undone: Generated<boolean>
}

type AssessmentTable = {
  tenant_id: string
  assessment_id: string
  plan_id: string
  completed_by: string | null
  completed_on: string | null
  workshops: Json<AssessmentHead['workshops']>
  recorded_at: Instant
}

type ReadingTable = {
  tenant_id: string
  reading_id: string
  board_id: string
  file_name: string
  document: Json<Document>
  proposal: Json<Proposal>
  renews_plan_id: string | null
  state: 'open' | 'accepted' | 'discarded'
  plan_id: string | null
  read_by: string
  read_at: Instant
  version: Generated<number>
}

type TallyTable = {
  tenant_id: string
  board_id: string
  scope_id: string
  kind: string
  measure: string
  day: Day | 'infinity'
  slot: number
  n: number
}

type ChallengeTable = {
  tenant_id: string
  challenge_id: string
  board_id: string
  item_id: string
  words: string
  by_id: string
  by_name: string
  at: Instant
  reply: Json<NonNullable<Challenge['reply']>> | null
  ended: Json<NonNullable<Challenge['end']>> | null
}

type By = { personId: string; name: string }

type KeyMessageTable = {
  tenant_id: string
  key_message_id: string
  board_id: string
  words: string
  drafted_by: Json<By>
  drafted_at: Instant
  approved_by: Json<By> | null
  approved_at: Instant | null
}

type ConversationTable = {
  tenant_id: string
  conversation_id: string
  kind: 'personal' | 'group' | 'channel'
  person_id: string | null
  team_id: string | null
  name: string | null
  service_url: string
  bot_id: string
  heard_at: Instant
  welcomed_at: Instant | null
}
