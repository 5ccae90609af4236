import { z } from 'zod'
import { AcceptanceRequest, ProposalRequest, RenewalRequest } from '../../domain/requests.ts'
import { ReadingPage, ReadingSummary } from '../../domain/views/readingPage.ts'
import { acceptReading } from '../acts/acceptance.ts'
import {
  chooseRenewal,
  discardReading,
  lookAtReading,
  lookAtReadings,
  readDocument,
  reviseReading,
} from '../acts/readings.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

const path = '/boards/{boardId}/readings'

export const readings: AnyRoute[] = [
  route({
    method: 'post',
    path,
    summary: 'Read a document: docx, xlsx, csv, html or text. Nothing is on the board until it is accepted',
    query: z.strictObject({ fileName: z.string().trim().min(1).max(255) }),
    body: 'file',
    answer: ReadingPage,
    status: 201,
    reply: asked =>
      readDocument(
        asked.desk,
        actorOf(asked),
        asked.query.fileName,
        z.instanceof(Uint8Array).parse(asked.body),
      ),
  }),
  route({
    method: 'get',
    path,
    summary: 'Documents that were read and wait for a person, the newest first',
    answer: z.object({ readings: z.array(ReadingSummary) }),
    reply: async asked => ({ readings: await lookAtReadings(asked.desk, actorOf(asked)) }),
  }),
  route({
    method: 'get',
    path: `${path}/{readingId}`,
    summary: 'A document as it stood, what it was read as, and how that differs from the plan it renews',
    answer: ReadingPage,
    reply: asked => lookAtReading(asked.desk, actorOf(asked), asked.params.readingId),
  }),
  route({
    method: 'put',
    path: `${path}/{readingId}/proposal`,
    summary: 'Save what the reviewer made of it',
    body: ProposalRequest,
    answer: ReadingPage,
    reply: asked => reviseReading(asked.desk, actorOf(asked), asked.params.readingId, asked.body),
  }),
  route({
    method: 'put',
    path: `${path}/{readingId}/renewal`,
    summary: 'Say which plan it is a newer version of, or none',
    body: RenewalRequest,
    answer: ReadingPage,
    reply: asked => chooseRenewal(asked.desk, actorOf(asked), asked.params.readingId, asked.body),
  }),
  route({
    method: 'post',
    path: `${path}/{readingId}/acceptance`,
    summary: 'Accept it: everything is written in one transaction, and nobody is notified',
    body: AcceptanceRequest,
    answer: z.object({ planId: z.string() }),
    status: 201,
    reply: async asked => ({
      planId: await acceptReading(asked.desk, actorOf(asked), asked.params.readingId, asked.body),
    }),
  }),
  route({
    method: 'delete',
    path: `${path}/{readingId}`,
    summary: 'Discard it: nothing of it was on the board',
    reply: asked => discardReading(asked.desk, actorOf(asked), asked.params.readingId),
  }),
]
