import type { LinkType } from '../../domain/link.ts'
import type { Rag } from '../../domain/rag.ts'
import { askForClosure, grantClosure, nameLead, report, setDueDay } from '../acts/items.ts'
import { linkItems } from '../acts/links.ts'
import { chair, coordinator, earlyHelp, health, performance, type SamplePerson } from './people.ts'
import { actorFor, deskOn, type Sample } from './sampleDesk.ts'

/** Eleven weeks on the sample board, in the order they happened; days are counted back from the day it is planted. */
type Chapter = { daysAgo: number } & (
  | { lead: SamplePerson; of: string[] }
  | { due: number; of: string; because?: string }
  | { by: SamplePerson; on: string; rag: Rag; percent?: number; words: string }
  | { proposes: SamplePerson; closing: string; evidence: string }
  | { accepts: string; words: string }
  | { link: LinkType; from: string; to: string }
)

/** `due` is in days from the planting: negative is already past. */
const story: Chapter[] = [
  { daysAgo: 75, lead: performance, of: ['A3', 'A4', 'A10', 'A12', 'A13', 'C23'] },
  { daysAgo: 75, lead: earlyHelp, of: ['A6', 'A7', 'A8', 'A9', 'A11', 'C6', 'C7', 'C8'] },
  { daysAgo: 75, lead: health, of: ['A15', 'A19', 'C2', 'C3'] },
  { daysAgo: 74, lead: coordinator, of: ['A5', 'A18'] },
  { daysAgo: 74, due: -34, of: 'A10' },
  { daysAgo: 74, due: 40, of: 'A3' },
  { daysAgo: 74, due: -63, of: 'A7' },
  { daysAgo: 74, due: 26, of: 'A6' },
  { daysAgo: 74, due: -21, of: 'A11' },
  { daysAgo: 74, due: 9, of: 'A8' },
  { daysAgo: 74, due: 95, of: 'A12' },
  { daysAgo: 74, due: 60, of: 'A13' },
  { daysAgo: 74, due: -12, of: 'A19' },
  { daysAgo: 74, due: 5, of: 'A15' },
  { daysAgo: 74, due: 70, of: 'A9' },
  { daysAgo: 74, due: -45, of: 'A5' },
  { daysAgo: 74, due: 150, of: 'C6' },
  { daysAgo: 74, due: 33, of: 'C2' },
  { daysAgo: 73, link: 'delivers', from: 'A6', to: 'C6' },
  { daysAgo: 73, link: 'delivers', from: 'A9', to: 'C6' },
  { daysAgo: 73, link: 'delivers', from: 'A3', to: 'C18' },
  { daysAgo: 73, link: 'delivers', from: 'A4', to: 'C18' },
  { daysAgo: 73, link: 'delivers', from: 'A10', to: 'C23' },
  { daysAgo: 73, link: 'delivers', from: 'A11', to: 'C22' },
  { daysAgo: 73, link: 'delivers', from: 'A12', to: 'C23' },
  { daysAgo: 73, link: 'delivers', from: 'A17', to: 'C5' },
  { daysAgo: 73, link: 'delivers', from: 'A18', to: 'C13' },
  { daysAgo: 73, link: 'delivers', from: 'A8', to: 'C8' },
  { daysAgo: 73, link: 'closes', from: 'A6', to: 'G4' },
  { daysAgo: 73, link: 'closes', from: 'A7', to: 'G5' },
  { daysAgo: 73, link: 'closes', from: 'A10', to: 'G8' },
  { daysAgo: 73, link: 'closes', from: 'A11', to: 'G9' },
  { daysAgo: 72, link: 'dependsOn', from: 'A16', to: 'A10' },
  { daysAgo: 72, link: 'dependsOn', from: 'A12', to: 'A10' },
  { daysAgo: 72, link: 'dependsOn', from: 'A4', to: 'A3' },
  {
    daysAgo: 70,
    by: earlyHelp,
    on: 'A6',
    rag: 'green',
    percent: 30,
    words: 'Lease agreed with the library.',
  },
  {
    daysAgo: 69,
    by: performance,
    on: 'A10',
    rag: 'amber',
    percent: 20,
    words: 'A long list of 40 measures is out to agencies.',
  },
  {
    daysAgo: 68,
    by: earlyHelp,
    on: 'A7',
    rag: 'green',
    percent: 50,
    words: 'Two of four hubs use the new form.',
  },
  {
    daysAgo: 66,
    by: performance,
    on: 'A3',
    rag: 'amber',
    percent: 40,
    words: 'Waiting for the data-sharing agreement.',
  },
  {
    daysAgo: 60,
    by: earlyHelp,
    on: 'A11',
    rag: 'green',
    percent: 25,
    words: 'Auditors named in six agencies.',
  },
  {
    daysAgo: 58,
    by: coordinator,
    on: 'A5',
    rag: 'green',
    percent: 70,
    words: 'Three of four profiles are drafted.',
  },
  { daysAgo: 55, due: -10, of: 'A10', because: 'Schools asked to be consulted first' },
  {
    daysAgo: 47,
    by: performance,
    on: 'A10',
    rag: 'green',
    percent: 60,
    words: 'Six of ten agencies have agreed the short list.',
  },
  {
    daysAgo: 44,
    by: health,
    on: 'A19',
    rag: 'green',
    percent: 80,
    words: 'A contract for phone interpreting is signed.',
  },
  {
    daysAgo: 33,
    by: earlyHelp,
    on: 'A6',
    rag: 'amber',
    percent: 55,
    words: 'The builder found damp; two weeks at risk.',
  },
  { daysAgo: 30, by: earlyHelp, on: 'A8', rag: 'green', percent: 60, words: '74 of 120 plans reviewed.' },
  {
    daysAgo: 28,
    by: performance,
    on: 'A3',
    rag: 'red',
    percent: 40,
    words: 'Police cannot sign before their new system is live.',
  },
  {
    daysAgo: 26,
    by: coordinator,
    on: 'A5',
    rag: 'blue',
    percent: 100,
    words: 'All four profiles are on the website.',
  },
  {
    daysAgo: 25,
    proposes: coordinator,
    closing: 'A5',
    evidence: 'Four one-page profiles, published and used at the last two hub meetings.',
  },
  { daysAgo: 20, accepts: 'A5', words: 'Thank you. This is just what the localities asked for.' },
  {
    daysAgo: 16,
    by: health,
    on: 'A15',
    rag: 'green',
    percent: 75,
    words: 'Nine of ten agencies confirmed they passed the last message on.',
  },
  {
    daysAgo: 13,
    by: earlyHelp,
    on: 'C7',
    rag: 'green',
    words: 'The number is live; 212 calls in the first month.',
  },
  {
    daysAgo: 9,
    by: earlyHelp,
    on: 'A9',
    rag: 'green',
    percent: 20,
    words: 'Two hubs will open late on Wednesdays from next month.',
  },
  {
    daysAgo: 8,
    by: performance,
    on: 'A12',
    rag: 'amber',
    percent: 10,
    words: 'Health and council draw the localities differently.',
  },
  {
    daysAgo: 7,
    by: performance,
    on: 'A4',
    rag: 'amber',
    words: 'Nothing can be matched until the agreement is signed.',
  },
  {
    daysAgo: 6,
    proposes: health,
    closing: 'A15',
    evidence: 'All ten agencies acknowledged the message after the last board.',
  },
  {
    daysAgo: 3,
    by: health,
    on: 'C2',
    rag: 'amber',
    words: 'Reviews are on time; therapy starts are three weeks late.',
  },
  {
    daysAgo: 2,
    by: earlyHelp,
    on: 'A6',
    rag: 'green',
    percent: 70,
    words: 'Damp treated. Opening day is booked.',
  },
]

/** Lives the story through the same acts that people use, each chapter on its day. */
export async function tell(sample: Sample): Promise<void> {
  for (const chapter of story) await live(sample, chapter)
}

async function live(sample: Sample, chapter: Chapter): Promise<void> {
  const { desk } = deskOn(sample, chapter.daysAgo)
  const asCoordinator = actorFor(sample, coordinator)
  if ('lead' in chapter) {
    const { personId, name } = chapter.lead
    for (const reference of chapter.of)
      await nameLead(desk, asCoordinator, at(reference), { kind: 'person', personId, name })
  } else if ('due' in chapter) {
    const { today } = deskOn(sample, -chapter.due)
    await setDueDay(desk, asCoordinator, at(chapter.of), today, chapter.because ?? null)
  } else if ('by' in chapter) {
    const { rag, percent, words } = chapter
    const said = { rag, words, ...(percent === undefined ? {} : { percent }) }
    await report(desk, actorFor(sample, chapter.by), at(chapter.on, 'chat'), said)
  } else if ('proposes' in chapter) {
    await askForClosure(
      desk,
      actorFor(sample, chapter.proposes),
      at(chapter.closing, 'chat'),
      chapter.evidence,
    )
  } else if ('accepts' in chapter) {
    await grantClosure(desk, actorFor(sample, chair), at(chapter.accepts), chapter.words)
  } else {
    await linkItems(desk, asCoordinator, { type: chapter.link, from: chapter.from, to: chapter.to }, 'tab')
  }
}

function at(reference: string, door: 'tab' | 'chat' = 'tab') {
  return { reference, door }
}
