import { z } from 'zod'
import { Day } from '../day.ts'
import { Rag } from '../rag.ts'

/**
 * What a document was read as, before anybody accepted it: a flat list of lines in reading order, each knowing its parent,
 * so that a person can drop, split, join or re-parent one without the others moving. `accept` turns it into a plan.
 */
export const LineKind = z.enum([
  'vision',
  'thread',
  'commitment',
  'outcome',
  'principle',
  'definition',
  'element',
  'evidence',
  'gap',
  'action',
])

/** Where a document may say that work stands. What waits for somebody's approval is the chair's to close. */
export const SaidLifecycle = z.enum([
  'not started',
  'in progress',
  'on hold',
  'proposed for closure',
  'complete',
  'cancelled',
])

/** What a document may say otherwise than the board, which keeps its own unless the reviewer takes the document's. */
export const FactSaid = z.enum(['lead', 'due day', 'success', 'RAG', 'lifecycle'])

/** Why a line needs a person's eye: what was joined across a page break, guessed, or could be read two ways. */
export const Mark = z.enum(['joined', 'guessed', 'ambiguous'])

export const ProposedLine = z.object({
  /** Unique within the proposal and stable while it is reviewed. */
  id: z.string().min(1).max(40),
  kind: LineKind,
  text: z.string().min(1).max(4000),
  /** A vision's short name as the table words it; its `text` is the statement. */
  label: z.string().max(400).optional(),
  /** The vision of a commitment, the commitment of a sub-commitment, the element of evidence, gaps and actions. */
  parentId: z.string().optional(),
  /** Ids of thread lines: on a vision the threads it is paired with; on a commitment the threads it counts in. */
  threadIds: z.array(z.string()).default([]),
  sources: z.array(z.string().max(80)).default([]),
  /** The sub-heading it stood under: "Workforce". */
  heading: z.string().max(400).optional(),
  attribution: z.string().max(1000).optional(),
  /** An element's score as the document records it; null is "not recorded" and is never filled in by guessing. */
  score: z.int().min(0).max(10).nullable().optional(),
  lead: z.string().max(200).optional(),
  dueOn: Day.optional(),
  /** What the document says of when, where that is no day: "June 2026", "Ongoing". */
  timescale: z.string().max(400).optional(),
  /** How people will know that it worked, in the document's words. */
  success: z.string().max(2000).optional(),
  rag: Rag.optional(),
  /** Where it stands as a status column says; left out, nothing is said but by the colour. */
  lifecycle: SaidLifecycle.optional(),
  progress: z.string().max(4000).optional(),
  /** Where it stood in the file, in the file's own words: "line 31", "table 1, row 4". */
  place: z.string(),
  marks: z.array(Mark).default([]),
  /** The line it was split from by a reviewer. */
  from: z.string().max(40).optional(),
  /** In a newer version: the item it is, as the reviewer said; null where they said it is new, left out where nobody said. */
  was: z.string().max(100).nullable().optional(),
  /** In a newer version: the facts in which the document overrules the board, as the reviewer said. */
  takes: z.array(FactSaid).default([]),
  /** And those in which the board's was kept: what stands in neither list is undecided, and asked again at the next version. */
  keeps: z.array(FactSaid).optional(),
  /** Left out by the reviewer; kept so that it can be brought back. */
  dropped: z.boolean().default(false),
})

export const Note = z.object({
  place: z.string(),
  kind: z.enum(['joined', 'guessed', 'ambiguous', 'left out', 'not recorded', 'as before']),
  text: z.string(),
})

const Workshop = z.object({ text: z.string(), on: Day, ambiguous: z.boolean() })

export const AssessmentHead = z.object({
  completedBy: z.string().max(400).optional(),
  /** As precisely as the document says it: `2015-01` or `2015-01-31`. */
  completedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'takes a year, a month or a day, such as 2015, 2015-01 or 2015-01-31')
    .optional(),
  workshops: z.array(Workshop).default([]),
  /** What the document says it is scored on, where it does. */
  scale: z.object({ from: z.int().min(0).max(10), to: z.int().min(0).max(10) }).optional(),
})

export const Proposal = z.object({
  kind: z.enum(['strategy', 'matrix', 'action plan']),
  title: z.string().min(1).max(400),
  lines: z.array(ProposedLine).max(20_000),
  assessment: AssessmentHead.optional(),
  notes: z.array(Note).max(5_000),
})

/** A proposal as it is sent: a name nobody knows is refused. What is kept of earlier versions is read by `Proposal`, which passes it over. */
export const SentProposal = Proposal.extend({
  lines: z.array(ProposedLine.strict()).max(20_000),
  assessment: AssessmentHead.extend({
    workshops: z.array(Workshop.strict()).default([]),
  })
    .strict()
    .optional(),
  notes: z.array(Note.strict()).max(5_000),
}).strict()

export type LineKind = z.infer<typeof LineKind>
export type FactSaid = z.infer<typeof FactSaid>
export type SaidLifecycle = z.infer<typeof SaidLifecycle>
export type Mark = z.infer<typeof Mark>
export type ProposedLine = z.infer<typeof ProposedLine>
export type Note = z.infer<typeof Note>
export type AssessmentHead = z.infer<typeof AssessmentHead>
export type Proposal = z.infer<typeof Proposal>
