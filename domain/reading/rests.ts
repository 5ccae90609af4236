import { cannotEnd } from './cutRows.ts'
import type { Facts } from './facts.ts'
import type { ProposedLine } from './proposal.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

type Said = Partial<Omit<Facts, 'marks'>>

/**
 * What a row without an action of its own adds to the action above: words to its words, and facts it lacks. A second day, colour or
 * lead is nobody's: it is not used, and said to be not. An action merged over several rows is led by all who stand in them.
 */
export function takenFrom(
  said: Said,
  last: ProposedLine,
  isMerged: boolean,
  vocabulary: Vocabulary,
): { taken: Partial<ProposedLine>; unused: string[] } {
  const { progress, success, lead, ...once } = said
  const own = onceFrom(once, last)
  const cut = cutLead(last.lead, lead, vocabulary)
  const led = cut ?? leadFrom(lead, last, isMerged || Object.keys(once).length === 0)
  return {
    taken: {
      ...own.taken,
      ...led.taken,
      ...(progress !== undefined && { progress: [last.progress, progress].filter(Boolean).join('\n') }),
      ...(success !== undefined && { success: [last.success, success].filter(Boolean).join('\n') }),
    },
    unused: [...led.unused, ...own.unused],
  }
}

type Taken = { taken: Partial<ProposedLine>; unused: string[] }

function leadFrom(lead: string | undefined, last: ProposedLine, isOfBoth: boolean): Taken {
  const leads = last.lead?.split(' / ') ?? []
  if (lead === undefined || leads.includes(lead)) return { taken: {}, unused: [] }
  if (leads.length > 0 && !isOfBoth) return { taken: {}, unused: [lead] }
  return { taken: { lead: [...leads, lead].join(' / ') }, unused: [] }
}

/** "Head of", and beneath it "Safeguarding"; "School Nurse", and beneath it "Manager": one lead, whose cell was cut in two. */
function cutLead(
  above: string | undefined,
  lead: string | undefined,
  { posts }: Vocabulary,
): Taken | undefined {
  if (above === undefined || lead === undefined || above.split(' / ').includes(lead)) return undefined
  const [only = '', ...others] = tokensOf(lead)
  const isPost = others.length === 0 && posts.includes(only)
  if (!cannotEnd(above) && !isPost && !/^[\p{Ll}(&]/u.test(lead)) return undefined
  return { taken: { lead: `${above} ${lead}` }, unused: [] }
}

function onceFrom({ dueOn, timescale, rag, lifecycle }: Said, last: ProposedLine): Taken {
  const taken: Partial<ProposedLine> = {
    ...(last.dueOn === undefined && dueOn && { dueOn }),
    ...(last.timescale === undefined && timescale !== undefined && { timescale }),
    ...(last.rag === undefined && rag && { rag }),
    ...(last.lifecycle === undefined && lifecycle && { lifecycle }),
  }
  const others = [
    last.dueOn !== undefined && dueOn !== last.dueOn && dueOn,
    last.timescale !== undefined && timescale !== last.timescale && timescale,
    last.rag !== undefined && rag !== last.rag && rag,
    last.lifecycle !== undefined && lifecycle !== last.lifecycle && lifecycle,
  ]
  return { taken, unused: others.filter(other => other !== undefined && other !== false) }
}
