import type { Told } from './event.ts'
import { hasLead, type Known } from './lead.ts'
import { isOpen } from './lifecycle.ts'
import { ragWord } from './rag.ts'
import type { FactSaid, ProposedLine } from './reading/proposal.ts'
import type { RenewalContext } from './renew.ts'
import type { Tracked } from './tracked.ts'
import { recolour } from './update.ts'
import { factsWritten, leadOf, lifecycleSaid, saidLead } from './written.ts'

/** A fact that the document says, where the board says otherwise or nothing. */
export type Said = {
  fact: FactSaid
  board: string | null
  document: string | null
  after: Partial<Tracked>
  /** The board has none of its own. */
  isMissing: boolean
}

/**
 * Nothing that it merely repeats from `before`. Of work that is closed, or waits for the chair, nothing is missing: it keeps what it
 * has until somebody says otherwise.
 */
export function factsSaid(
  former: Tracked,
  before: ProposedLine | null,
  line: ProposedLine,
  context: RenewalContext,
): Said[] {
  const saidBefore = before && factsWritten(before, context.known)
  const isDone = !isOpen(former.lifecycle) || former.lifecycle.state === 'proposed for closure'
  const said = [
    ...leadSaid(former, line, context.known),
    ...daySaid(former, line),
    ...successSaid(former, line),
    ...colourSaid(former, line, context),
    ...standingSaid(former, line, context.told),
  ].filter(({ fact, board, document }) => document !== board && document !== saidBefore?.get(fact))
  return isDone ? said.map(each => ({ ...each, isMissing: false })) : said
}

function leadSaid(former: Tracked, line: ProposedLine, known: Known): Said[] {
  const lead = leadOf(line, known)
  if (lead.kind === 'none') return []
  const facts = { board: saidLead(former.lead), document: saidLead(lead), after: { lead, handover: null } }
  return [{ fact: 'lead', ...facts, isMissing: !hasLead(former.lead) }]
}

/** Another day than the one promised is a move, and the first day stays. */
function daySaid(former: Tracked, { dueOn }: ProposedLine): Said[] {
  if (!dueOn) return []
  const isMissing = former.dueOn === null
  const after = {
    dueOn,
    firstDueOn: former.firstDueOn ?? dueOn,
    moves: former.moves + (isMissing ? 0 : 1),
  }
  return [{ fact: 'due day', board: former.dueOn, document: dueOn, after, isMissing }]
}

function successSaid(former: Tracked, { success }: ProposedLine): Said[] {
  if (!success) return []
  const isMissing = former.success === null
  return [{ fact: 'success', board: former.success, document: success, after: { success }, isMissing }]
}

/** "Not known" is nothing said: neither does a document overrule a colour with it, nor a lead who has reported lack one. */
function colourSaid(former: Tracked, { rag }: ProposedLine, { told, cycleOpenedOn }: RenewalContext): Said[] {
  if (!rag || rag === 'none') return []
  const after = { ...recolour(former, rag, told.today, cycleOpenedOn), heardOn: told.today }
  const isMissing = former.rag === 'none' && former.updates === 0
  return [{ fact: 'RAG', board: ragWord(former.rag), document: ragWord(rag), after, isMissing }]
}

/** Where the document's status column says that it stands. */
function standingSaid(former: Tracked, line: ProposedLine, told: Told): Said[] {
  const { lifecycle, rag } = line
  if (!lifecycle) return []
  const { state } = former.lifecycle
  const isBegun = state === 'in progress' || (rag !== undefined && rag !== 'none')
  const after = { lifecycle: lifecycleSaid(lifecycle, line, isBegun ? 'in progress' : 'not started', told) }
  const isMissing = state === 'not started' && former.updates === 0
  return [{ fact: 'lifecycle', board: state, document: lifecycle, after, isMissing }]
}
