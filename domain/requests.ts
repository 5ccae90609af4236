import { z } from 'zod'
import { Details } from './assign.ts'
import { Day } from './day.ts'
import { Lead } from './lead.ts'
import { LifecycleState } from './lifecycle.ts'
import { LinkType } from './link.ts'
import { Rag } from './rag.ts'
import { SentProposal } from './reading/proposal.ts'
import { Report } from './update.ts'
import { ElementDraft } from './workshop.ts'

/*
 * What may be asked. A name that is not known is refused, and not passed over: a writer who misspells a fact must not be told that
 * it was noted.
 */

/** The version the writer was looking at; a change made meanwhile is refused with what changed. Left out: compare with nothing. */
const seen = z.int32().min(1).optional()
const Words = z.string().trim().max(2000)
/** The writer says that what looks personal in their words names nobody; without it such words are refused, code `personal`. */
const confirmed = z.boolean().optional()
const ReferenceOrId = z.string().min(1).max(60)

/** An empty report is refused by the rule itself (`domain/update.ts`); this says so to whoever reads the description. */
export const UpdateRequest = Report.extend({ seen, confirmed })
  .strict()
  .meta({
    description:
      'At least one of rag, percent, words and next, or noChange alone: that nothing has changed is said.',
    anyOf: ['rag', 'percent', 'words', 'next', 'noChange'].map(fact => ({ required: [fact] })),
  })
export const LeadRequest = z.strictObject({ lead: Lead, seen })
export const DueDayRequest = z.strictObject({
  dueOn: Day.nullable(),
  reason: Words.optional(),
  seen,
  confirmed,
})
export const DetailsRequest = Details.extend({ seen, confirmed }).strict()
export const ClosureRequest = z.strictObject({ evidence: Words, seen, confirmed })
export const ClosureAcceptanceRequest = z.strictObject({ words: Words.optional(), seen, confirmed })
export const ClosureReturnRequest = z.strictObject({ reason: Words, seen, confirmed })
export const HandoverRequest = z.strictObject({ personId: z.string().min(1).max(100), seen })
export const HandoverAcceptanceRequest = z.strictObject({ words: Words.optional(), seen, confirmed })
export const HandoverDeclineRequest = z.strictObject({ reason: Words.optional(), seen, confirmed })
export const ReasonRequest = z.strictObject({ reason: Words, seen, confirmed })
export const SeenRequest = z.strictObject({ seen })
export const ChallengeRequest = z.strictObject({ words: Words, confirmed })
export const ChallengeReplyRequest = z.strictObject({ words: Words, confirmed })
export const ChallengeEndRequest = z.strictObject({ words: Words.optional(), confirmed })
export const KeyMessageRequest = z.strictObject({ words: Words, confirmed })
export const NewActionRequest = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  lead: Lead.optional(),
  dueOn: Day.optional(),
  /** The minute, or the document, it was agreed in. */
  source: z.string().trim().max(80).optional(),
  /** A commitment it delivers, a gap it closes or an element it moves. */
  serves: ReferenceOrId.optional(),
  confirmed,
})
/** The most items that are changed in one request: whoever changes more sends several, and may stop between them. */
export const mostAtOnce = 100

/** One change of several items, each by the rule that changes one. */
export const BulkChange = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('lead'), lead: Lead }),
  z.strictObject({ fact: z.literal('due day'), dueOn: Day.nullable(), reason: Words.optional() }),
  z.strictObject({ fact: z.literal('RAG'), rag: Rag, words: Words.optional() }),
  z.strictObject({ fact: z.literal('details'), details: Details.strict() }),
  z.strictObject({ fact: z.literal('delivers'), commitment: ReferenceOrId }),
  /** A report that nothing has changed, of each. */
  z.strictObject({ fact: z.literal('no change') }),
])
export type BulkChange = z.infer<typeof BulkChange>

export const BulkRequest = z.strictObject({
  items: z
    .array(z.strictObject({ reference: ReferenceOrId, seen }))
    .min(1)
    .max(mostAtOnce),
  change: BulkChange,
  confirmed,
})
export type BulkRequest = z.infer<typeof BulkRequest>

/** What was changed and what was not, in the order in which it was asked, each with its reason. `actId` takes it back. */
export const BulkDone = z.object({
  actId: z.string(),
  changed: z.array(z.string()),
  unchanged: z.array(z.object({ reference: z.string(), code: z.string(), why: z.string() })),
})
export type BulkDone = z.infer<typeof BulkDone>

/** The message or press meant, or an event of it; left out, it is the last thing its sender said. */
export const UndoRequest = z.strictObject({
  actId: z.uuid().optional(),
  eventId: z
    .string()
    .regex(/^\d{1,18}$/, 'takes the eventId of an entry of a history, which is a number')
    .optional(),
})
export const Undone = z.object({ references: z.array(z.string()) })
export const LinkRequest = z.strictObject({ type: LinkType, from: ReferenceOrId, to: ReferenceOrId })
export const BoardRequest = z.strictObject({
  name: z.string().trim().min(1).max(200),
  place: z.string().trim().min(1).max(200),
  /** Who chairs it; left out, whoever starts it does. */
  chairId: z.string().max(100).optional(),
  lastMeetingOn: Day.optional(),
  nextMeetingOn: Day.optional(),
})
export type BoardRequest = z.infer<typeof BoardRequest>
export const ProposalRequest = z.strictObject({ proposal: SentProposal, version: z.int32().min(1) })
export const RenewalRequest = z.strictObject({ planId: z.uuid().nullable(), version: z.int32().min(1) })
/** `planVersion` is the one the difference was shown at; left out, what was reported since is compared with nothing. */
export const AcceptanceRequest = z.strictObject({
  version: z.int32().min(1),
  planVersion: z.int().min(0).optional(),
})

export const MatrixRequest = z.strictObject({ template: z.string().min(1).max(60) })
/** Null takes the target away. */
export const TargetRequest = z.strictObject({ score: z.int().min(0).max(10).nullable() })
/** `seen` is the version of the element's draft that its writer saw; 0 where nothing had been written. */
export const ElementDraftRequest = z.strictObject({ draft: ElementDraft, seen: z.int32().min(0), confirmed })
/** `seen` is the version of the workshop: nobody finishes what they have not seen. */
export const AssessmentRequest = z.strictObject({
  completedBy: z.string().trim().min(1).max(400),
  completedOn: Day,
  seen: z.int32().min(1),
})
export type AssessmentRequest = z.infer<typeof AssessmentRequest>

/** The list behind a number: every filter that is given must hold. */
export const RowsQuery = z.strictObject({
  kind: z.enum(['action', 'commitment']).default('action'),
  lifecycle: LifecycleState.optional(),
  open: z.stringbool().optional(),
  rag: Rag.optional(),
  late: z.stringbool().optional(),
  exception: z.stringbool().optional(),
  watermelon: z.stringbool().optional(),
  noLead: z.stringbool().optional(),
  noDay: z.stringbool().optional(),
  neverUpdated: z.stringbool().optional(),
  direction: z.enum(['better', 'worse']).optional(),
  /** A thread's or an element's id. */
  within: z.uuid().optional(),
  source: z.string().max(80).optional(),
  mine: z.stringbool().optional(),
  /** Led by the reader, by somebody of their agency, or by the agency itself. */
  ours: z.stringbool().optional(),
  dueFrom: Day.optional(),
  dueBy: Day.optional(),
  /** Words that must stand in the text, in any case. */
  words: z.string().trim().min(1).max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type RowsQuery = z.infer<typeof RowsQuery>

/** What a stream of a board says: something changed, look again. `eventId` grows within a board. */
export const BoardChange = z.object({
  boardId: z.string(),
  eventId: z.string(),
  itemIds: z.array(z.string()),
})
export type BoardChange = z.infer<typeof BoardChange>

/** An error as `application/problem+json` (RFC 9457): the code is for machines, the detail is a sentence for people. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})
export type Problem = z.infer<typeof Problem>
