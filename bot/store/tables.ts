import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Agency } from '../../domain/agency.ts'
import type { Statement } from '../../domain/assess.ts'
import type { Challenge } from '../../domain/challenge.ts'
import type { Day, Instant } from '../../domain/day.ts'
import type { DeliveryState } from '../../domain/delivery.ts'
import type { Change, Door, EventKind } from '../../domain/event.ts'
import type { Item, ItemKind } from '../../domain/item.ts'
import type { Lead } from '../../domain/lead.ts'
import type { Lifecycle, LifecycleState } from '../../domain/lifecycle.ts'
import type { LinkType } from '../../domain/link.ts'
import type { MembershipEvent } from '../../domain/membership.ts'
import type { Audience } from '../../domain/permissions.ts'
import type { Role } from '../../domain/person.ts'
import type { Plan } from '../../domain/plan.ts'
import type { NewsKind } from '../../domain/post.ts'
import type { Personal } from '../../domain/privacy.ts'
import type { Legend, Rag } from '../../domain/rag.ts'
import type { Document } from '../../domain/reading/document.ts'
import type { AssessmentHead, Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { KeptDraft } from '../../domain/workshop.ts'

/** The tables as the migrations make them. JSON goes in as text and comes out parsed, on both PostgreSQLs. */
export type Tables = {
  tenant: { tenant_id: string; name: string }
  board: BoardTable
  person: PersonTable
  membership: MembershipTable
  membership_event: MembershipEventTable
  plan: PlanTable
  item: ItemTable
  reference_counter: { tenant_id: string; board_id: string; prefix: string; last: number }
  placement: { tenant_id: string; item_id: string; thread_id: string }
  link: LinkTable
  event: EventTable
  assessment: AssessmentTable
  score: ScoreTable
  statement: StatementTable
  target: { tenant_id: string; element_id: string; score: number }
  workshop: WorkshopTable
  reading: ReadingTable
  challenge: ChallengeTable
  key_message: KeyMessageTable
  quiet: { tenant_id: string; person_id: string; until_on: Day }
  conversation: ConversationTable
  document_line: DocumentLineTable
  chat_board: { tenant_id: string; conversation_id: string; person_id: string; board_id: string }
  following: FollowingTable
  delivery: DeliveryTable
  news: NewsTable
  attempt: AttemptTable
  heard: { tenant_id: string; conversation_id: string; activity_id: string; heard_at: Instant }
  tally: TallyTable
  saved_view: SavedViewTable
  declined_link: DeclinedLinkTable
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
  agencies: JSONColumnType<Agency[], string | undefined, string>
}

type PersonTable = {
  tenant_id: string
  person_id: string
  name: string
  post: string | null
  agency: string | null
}

type MembershipTable = {
  tenant_id: string
  board_id: string
  person_id: string
  roles: Role[]
  leaving_on: Generated<Day | null>
}

type MembershipEventTable = {
  tenant_id: string
  membership_event_id: GeneratedAlways<string>
  board_id: string
  person_id: string
  person_name: string
  kind: MembershipEvent['kind']
  at: Instant
  by_id: string
  by_name: string
  changes: Json<MembershipEvent['changes']>
}

type PlanTable = {
  tenant_id: string
  plan_id: string
  board_id: string
  kind: Plan['kind']
  title: string
  file_name: string
  accepted_at: Instant
  accepted_by: string
  template: Generated<string | null>
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
  link_id: string | null
}

type AssessmentTable = {
  tenant_id: string
  assessment_id: string
  plan_id: string
  completed_by: string | null
  completed_on: string | null
  workshops: Json<AssessmentHead['workshops']>
  recorded_at: Instant
  scale: Json<NonNullable<AssessmentHead['scale']>> | null
  recorded_by: Json<By> | null
}

type ScoreTable = {
  tenant_id: string
  assessment_id: string
  element_id: string
  score: number | null
  agreed_by: Generated<string[]>
  words: string | null
}

type StatementTable = {
  tenant_id: string
  assessment_id: string
  item_id: string
  element_id: string | null
  kind: Statement['kind']
  position: number
  text: string
  heading: string | null
  action_id: string | null
  ended: Json<NonNullable<Statement['ended']>> | null
}

type WorkshopTable = {
  tenant_id: string
  plan_id: string
  board_id: string
  begun_by: Json<By>
  begun_at: Instant
  version: number
  drafts: Json<Record<string, KeptDraft>>
}

type ReadingTable = {
  tenant_id: string
  reading_id: string
  board_id: string
  file_name: string
  document: Json<Document>
  proposal: Json<Proposal>
  original: Json<Proposal['lines']> | null
  renews_plan_id: string | null
  state: 'open' | 'accepted' | 'discarded'
  plan_id: string | null
  read_by: string
  read_at: Instant
  version: Generated<number>
}

type DocumentLineTable = {
  tenant_id: string
  plan_id: string
  position: number
  line: Json<ProposedLine>
  item_ids: string[]
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

type SavedViewTable = {
  tenant_id: string
  board_id: string
  view_id: string
  person_id: string
  name: string
  address: string
  shared: boolean
  saved_at: Instant
}

type DeclinedLinkTable = {
  tenant_id: string
  board_id: string
  type: LinkType
  from_id: string
  to_id: string
  by_id: string
  at: Instant
}

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
  audience: Generated<Audience>
  audience_at: Instant | null
}

type FollowingTable = {
  tenant_id: string
  board_id: string
  conversation_id: string
  name: string | null
  followed_by: string
  followed_at: Instant
  looked_on: Day
  status_activity_id: string | null
  status_thread_id: string | null
  status_digest: string | null
  stopped: Json<{ at: Instant; status: number; reason: string }> | null
}

type DeliveryTable = {
  tenant_id: string
  delivery_id: GeneratedAlways<string>
  board_id: string
  conversation_id: string
  occasion: string
  kind: 'changes' | 'status' | 'farewell'
  root_id: string | null
  state: Generated<DeliveryState>
  tries: Generated<number>
  failing_since: Instant | null
  not_before: Instant
  sending_at: Instant | null
  ended_at: Instant | null
  thread_id: string | null
  activity_id: string | null
  status: number | null
  reason: string | null
}

type NewsTable = {
  tenant_id: string
  news_id: GeneratedAlways<string>
  board_id: string
  kind: NewsKind
  subject: string
  item_id: string | null
  event_id: string | null
  key_message_id: string | null
  at: Instant
  delivery_id: string | null
  said_at: Instant | null
}

type AttemptTable = {
  tenant_id: string
  attempt_id: GeneratedAlways<string>
  conversation_id: string
  begun_at: Instant
  ended_at: Instant | null
}
