import { Day } from '../day.ts'
import { Rag } from '../rag.ts'
import { isOfOurTime } from './dates.ts'
import { type Proposal, type ProposedLine, SaidLifecycle } from './proposal.ts'
import { change, counting, distinct, isTrackedKind, lineOf, notValid, settled } from './revise.ts'

/*
 * What a reviewer may say of a line beside its words, before it is accepted. Each edit gives a new proposal and leaves the old one
 * as it was; what makes no sense is refused with `not valid` and a sentence for the screen.
 */

/** An empty lead is no lead. */
export function setLead(proposal: Proposal, id: string, lead: string | undefined): Proposal {
  const named = lead?.trim() ?? ''
  if (named.length > 200) throw notValid('Name the lead in 200 characters or fewer.')
  return change(proposal, tracked(proposal, id), ({ lead: _, ...rest }) => ({
    ...rest,
    ...(named !== '' && { lead: named }),
  }))
}

export function setDueOn(proposal: Proposal, id: string, dueOn: string | undefined): Proposal {
  const day = dueOn === undefined ? undefined : Day.safeParse(dueOn).data
  if (dueOn !== undefined && !day) throw notValid('Give the due day as 2027-03-31.')
  if (day && !isOfOurTime(day)) throw notValid(otherTimes)
  return change(proposal, tracked(proposal, id), ({ dueOn: _, ...rest }) => ({
    ...settled(rest, 'ambiguous'),
    ...(day && { dueOn: day }),
  }))
}

/** The digit a person sees circled, a whole number from 0 to 10; null is "not recorded". What was said of the page stays said. */
export function setScore(proposal: Proposal, id: string, score: number | null): Proposal {
  if (lineOf(proposal, id).kind !== 'element') throw notValid(onlyElements)
  if (score !== null && !(Number.isInteger(score) && score >= 0 && score <= 10))
    throw notValid('Give the score as a whole number from 0 to 10, or leave it not recorded.')
  return change(proposal, id, line => ({ ...line, score }))
}

export function setThreads(proposal: Proposal, id: string, threadIds: readonly string[]): Proposal {
  if (!counting.includes(lineOf(proposal, id).kind)) throw notValid(onlyCounting)
  const unknown = threadIds.some(threadId =>
    proposal.lines.every(line => line.id !== threadId || line.kind !== 'thread'),
  )
  if (unknown) throw notValid('One of these is not a golden thread of this document.')
  return change(proposal, id, line => ({ ...line, threadIds: distinct(threadIds) }))
}

export function setSources(proposal: Proposal, id: string, sources: readonly string[]): Proposal {
  const named = distinct(sources.map(source => source.trim()).filter(Boolean))
  if (named.some(source => source.length > 80)) throw notValid('Name a source in 80 characters or fewer.')
  return change(proposal, id, line => ({ ...line, sources: named }))
}

/** The colour it is declared to have; undefined is nothing said. */
export function setRag(proposal: Proposal, id: string, rag: string | undefined): Proposal {
  const said = rag === undefined ? undefined : Rag.safeParse(rag).data
  if (rag !== undefined && !said) throw notValid('Give the colour as blue, green, amber, red or none.')
  return change(proposal, tracked(proposal, id), ({ rag: _, ...rest }) => ({
    ...settled(rest, 'ambiguous'),
    ...(said && { rag: said }),
  }))
}

/** Where it stands; undefined is nothing said. */
export function setLifecycle(proposal: Proposal, id: string, lifecycle: string | undefined): Proposal {
  const said = lifecycle === undefined ? undefined : SaidLifecycle.safeParse(lifecycle).data
  if (lifecycle !== undefined && !said)
    throw notValid(`Say where it stands: ${SaidLifecycle.options.join(', ')}.`)
  return change(proposal, tracked(proposal, id), ({ lifecycle: _, ...rest }) => ({
    ...rest,
    ...(said && { lifecycle: said }),
  }))
}

function tracked(proposal: Proposal, id: string): string {
  if (!isTrackedKind(lineOf(proposal, id).kind)) throw notValid(onlyTracked)
  return id
}

const otherTimes = 'Give a due day in a year from 1990 to 2100.'
const onlyElements = 'Only an element of a matrix has a score.'
const onlyCounting = 'Only visions, commitments and actions count in golden threads.'
const onlyTracked =
  'Only actions and commitments have a lead, a due day, a colour and a place in the lifecycle.'

/** What these edits would have refused of a line, where it came over the wire as it is; null where nothing. */
export function misfitOf({
  kind,
  score,
  threadIds,
  lead,
  dueOn,
  rag,
  lifecycle,
}: ProposedLine): string | null {
  if (kind !== 'element' && typeof score === 'number') return onlyElements
  if (!counting.includes(kind) && threadIds.length > 0) return onlyCounting
  const isReported = [lead, dueOn, rag, lifecycle].some(fact => fact !== undefined)
  if (!isTrackedKind(kind) && isReported) return onlyTracked
  return dueOn && !isOfOurTime(dueOn) ? otherTimes : null
}
