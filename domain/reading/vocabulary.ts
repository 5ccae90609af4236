import type { Rag } from '../rag.ts'
import type { SaidLifecycle } from './proposal.ts'

/** What a column holds. `other` is a column known to be something we do not keep. */
export type Role =
  | 'vision'
  | 'thread'
  | 'commitment'
  | 'element'
  | 'score'
  | 'evidence'
  | 'gap'
  | 'action'
  | 'lead'
  | 'due'
  | 'rag'
  | 'status'
  | 'progress'
  | 'success'
  | 'outcome'
  | 'heading'
  | 'source'
  | 'number'
  | 'other'

export type SectionKind = 'vision' | 'outcome' | 'principle' | 'definition'

/**
 * The words councils use, as data: a coordinator whose documents say it otherwise adds a word here and no code.
 * Words are matched whole, without regard to case, punctuation or a plural s. A leading `=` asks for nothing else beside it.
 */
export type Vocabulary = {
  columns: Record<Role, readonly string[]>
  sections: Record<SectionKind, readonly string[]>
  /** Where a line may say it comes from, in brackets at its end. Written here as it should read. */
  sources: readonly string[]
  /** Elements of known matrices, written as they should read; any other element keeps the document's own words. */
  elements: readonly string[]
  /** What stands between an element's name and its score. */
  scale: readonly string[]
  colours: Record<Exclude<Rag, 'none'>, readonly string[]>
  /** What a status column says of where work stands, the word alone or at the beginning of what it says. */
  lifecycles: Record<SaidLifecycle, readonly string[]>
  /** What people write where there is nothing to say. */
  blanks: readonly string[]
  /** What stands in a cell of a matrix where there is no gap, no evidence or nothing to do. */
  nothings: readonly string[]
  /** How a row that is only a heading begins. */
  headings: readonly string[]
  completedBy: readonly string[]
  completedOn: readonly string[]
  workshops: readonly string[]
  /** A second due day under such a heading replaces the first. */
  revised: readonly string[]
  /** A colour under such a heading is no longer the one that counts. */
  earlier: readonly string[]
  /** What stands above a plan to explain it, and is no title. */
  asides: readonly string[]
  /** What says what is to be done in a plan that has no column of actions; the first that is there. */
  standIns: readonly string[]
  /** A response that only agrees says nothing of what is to be done. */
  assents: readonly string[]
}

export const english: Vocabulary = {
  columns: {
    vision: ['vision', 'ambition', 'what we want', 'what we want to see'],
    thread: ['golden thread', 'thread', 'strategic thread', 'cross-cutting theme'],
    commitment: [
      'what we will do',
      'what will we do',
      'we will',
      'commitment',
      'our commitments',
      'how we will do it',
      'what we are going to do',
      'what are we going to do',
      'how will we do it',
    ],
    element: ['element', 'domain', 'dimension', 'strand', '=area', '=standard'],
    score: [
      'score',
      'self-assessment score',
      'current score',
      'current level',
      'maturity level',
      'maturity',
      'level',
    ],
    evidence: [
      'evidence',
      'strength',
      'what is working well',
      "what's working well",
      'what works well',
      'where are we now',
      'current position',
      'achievement',
      'what we do well',
    ],
    gap: [
      'gap',
      'area for development',
      'area for improvement',
      'development need',
      'what are we worried about',
      'what needs to improve',
      'what could be better',
      'weakness',
      'barrier',
    ],
    action: [
      'action',
      'specific action',
      'key action',
      'priority action',
      'agreed action',
      'what needs to happen',
      'what needs to be done',
      'what do we need to do',
      'what will be done',
      'next step',
      'task',
      'activity',
      'deliverable',
      'milestone',
      '=what',
    ],
    lead: [
      'lead',
      'owner',
      'responsible',
      'responsibility',
      'accountable',
      'who',
      'by whom',
      'officer',
      'named officer',
      'named lead',
      'named person',
      'assigned to',
      'lead officer',
      'lead agency',
      'action owner',
      'action lead',
      'person responsible',
      'action by',
      'sro',
      '=agency',
      '=organisation',
    ],
    due: [
      'by when',
      'when',
      'timescale',
      'timeframe',
      'due',
      'due date',
      'deadline',
      'target date',
      'revised date',
      'revised target date',
      'new date',
      'completion date',
      'target completion date',
      'target for completion',
      'implementation date',
      'delivery date',
      'date for completion',
      'complete by',
      'end date',
      'timeline',
      '=completion',
      '=end',
      '=finish',
      '=date',
    ],
    rag: ['rag', 'brag', 'rag rating', 'rag status', 'r a g', 'progress rating', 'progress rag', 'colour'],
    status: [
      'status',
      'current status',
      'action status',
      'lifecycle',
      'lifecycle status',
      '=stage',
      'current stage',
    ],
    progress: [
      'progress',
      'action progress',
      'update',
      'commentary',
      'comment',
      'evaluation',
      'latest position',
      'position',
      'note',
      'narrative',
      'impact',
      'action taken',
      'what have we done',
      'how are we doing',
      'evidence of progress',
      'evidence of impact',
      'evidence of completion',
      '=% complete',
      'percent complete',
      'percentage complete',
    ],
    // Before the work it is what the work stands under, after it what the work should bring.
    outcome: ['outcome'],
    success: [
      'success',
      'success measure',
      'success criteria',
      'success criterion',
      'measure of success',
      'outcome measure',
      'expected outcome',
      'intended outcome',
      'desired outcome',
      'how will we know',
      'how we will know',
      'how will success be measured',
      'how will we measure success',
      'how we will measure success',
      'what will success look like',
      'what success looks like',
      'what good looks like',
      'what will be different',
      'what difference will it make',
    ],
    heading: [
      'priority',
      'objective',
      'theme',
      'aim',
      'goal',
      'pledge',
      'workstream',
      'area of focus',
      'priority area',
      'outcome area',
      'issue',
      'finding',
      'section',
      'what do we want to achieve',
    ],
    source: [
      'recommendation',
      'ofsted recommendation',
      'inspection recommendation',
      'recommendation number',
      '=source',
    ],
    number: [
      '=no',
      '=number',
      '=ref',
      '=reference',
      '=id',
      '=item',
      'action no',
      'action number',
      'action ref',
      'ref no',
    ],
    other: [
      'start date',
      '=start',
      'actual',
      'next update',
      'update due',
      'completed date',
      'closed date',
      'review date',
      'date agreed',
      'date raised',
      'date action',
      'date opened',
      'date closed',
      'date completed',
      'target score',
      'target level',
      'target',
      'measure',
      'kpi',
      'indicator',
      'budget',
      'cost',
      'resource',
      'risk',
      'dependency',
      'monitoring',
      'baseline',
      'links to',
    ],
  },
  sections: {
    vision: ['vision', 'ambition'],
    outcome: ['outcome'],
    principle: ['principle'],
    definition: [
      'defining',
      'definition',
      'define',
      'what is early help',
      'what do we mean by',
      'what we mean by',
    ],
  },
  sources: [
    'OFSTED',
    'ILACS',
    'JTAI',
    'SEND',
    'CQC',
    'HMICFRS',
    'NW strategy',
    'LSCP',
    'Scrutiny',
    'Peer review',
    'Peer challenge',
    'Workshop',
    'Minute',
  ],
  elements: [
    'Plan',
    'Deliver',
    'Evaluate',
    'Lead',
    'Family Focus',
    'Family Voice and Experience',
    'Family Voice',
    'Workforce',
    'Communities',
    'Leaders',
    'Data',
  ],
  scale: ['score', 'level', 'rating', 'self-assessment'],
  colours: {
    blue: ['blue', 'b'],
    green: ['green', 'g'],
    amber: ['amber', 'a'],
    red: ['red', 'r'],
  },
  lifecycles: {
    'not started': ['not started', 'not yet started', 'yet to start', 'not begun', 'pending', 'to do'],
    'in progress': ['in progress', 'ongoing', 'on going', 'started', 'underway', 'under way', 'live'],
    'on hold': ['on hold', 'paused', 'deferred', 'suspended', 'postponed'],
    complete: [
      'complete',
      'completed',
      'action complete',
      'done',
      'closed',
      'achieved',
      'finished',
      'delivered',
      'fully complete',
      'fully implemented',
    ],
    cancelled: [
      'cancelled',
      'canceled',
      'withdrawn',
      'no longer required',
      'no longer needed',
      'superseded',
      'stopped',
      'abandoned',
    ],
  },
  blanks: [
    '-',
    '--',
    '?',
    'none',
    'n/a',
    'na',
    'nil',
    'tbc',
    'tba',
    'tbd',
    'to be confirmed',
    'to be agreed',
    'to be decided',
    'not yet agreed',
    'unknown',
  ],
  nothings: [
    'none identified',
    'none at present',
    'none at this time',
    'none currently',
    'none known',
    'none noted',
    'none recorded',
    'none required',
    'nothing identified',
    'nothing to report',
    'not applicable',
    'no gaps',
    'no gaps identified',
    'no evidence',
    'no evidence identified',
    'no action',
    'no actions',
    'no action required',
    'no further action',
    'no actions identified',
    'to follow',
  ],
  headings: [
    'priority',
    'objective',
    'theme',
    'section',
    'aim',
    'outcome',
    'workstream',
    'recommendation',
    'goal',
    'strand',
  ],
  completedBy: ['completed by', 'assessed by', 'agreed by'],
  completedOn: ['date completed', 'date of assessment', 'assessment date', 'completed on', 'assessed on'],
  workshops: ['workshop', 'workshop date', 'workshop held', 'session date'],
  revised: ['revised', 'new', 'extended', 'current'],
  asides: [
    '=key',
    '=rag key',
    '=legend',
    '=guidance',
    '=instruction',
    '=contents',
    '=note',
    'how to',
    'version',
  ],
  earlier: ['previous', 'last', 'prior', 'initial', 'original', 'baseline'],
  standIns: [
    'our response',
    'response',
    'agency response',
    'council response',
    'partnership response',
    'service response',
    'management response',
    'objective',
    'goal',
    'recommendation',
    'priority',
    'outcome',
  ],
  assents: [
    'agreed',
    'accepted',
    'partially agreed',
    'partially accepted',
    'partly agreed',
    'agree',
    'accept',
    'yes',
    'noted',
    'not agreed',
    'not accepted',
    'rejected',
  ],
}
