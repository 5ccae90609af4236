import { readFile } from 'node:fs/promises'
import { read } from '../../domain/reading/read.ts'
import { acceptReading } from '../acts/acceptance.ts'
import { keepReading } from '../acts/readings.ts'
import { documentOf } from '../intake/documents.ts'
import { addBoard } from '../store/boards.ts'
import { saveMembership } from '../store/people.ts'
import { coordinator, people } from './people.ts'
import { actorFor, deskOn, type Sample } from './sampleDesk.ts'
import { tell } from './story.ts'

const documents = ['thornmere-early-help-strategy-2026-2029.txt', 'thornmere-maturity-matrix-2026.txt']

/** How long ago the sample's documents were brought in, and when its board last met and meets again, in days. */
const broughtInDaysAgo = 77
const metDaysAgo = 40
const meetsInDays = 12

/** The board of Thornmere with its two documents and eleven weeks of its life. */
export async function plantBoard(sample: Sample): Promise<void> {
  const { desk, tenantId, boardId } = sample
  const day = (days: number) => deskOn(sample, -days).today
  await addBoard(desk.store.db, {
    tenantId,
    boardId,
    name: 'Early Help Strategic Board (sample)',
    place: 'Thornmere',
    lastMeetingOn: day(-metDaysAgo),
    nextMeetingOn: day(meetsInDays),
  })
  for (const { personId, roles } of people)
    await saveMembership(desk.store.db, { tenantId, boardId, personId, roles })
  for (const fileName of documents) await bringIn(sample, fileName)
  await tell(sample)
}

async function bringIn(sample: Sample, fileName: string): Promise<void> {
  const { desk } = deskOn(sample, broughtInDaysAgo)
  const actor = actorFor(sample, coordinator)
  const document = await documentOf(
    fileName,
    await readFile(new URL(`./documents/${fileName}`, import.meta.url)),
  )
  const readingId = await keepReading(desk, actor, document, read(document))
  await acceptReading(desk, actor, readingId, { version: 1 })
}
