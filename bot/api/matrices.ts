import { z } from 'zod'
import {
  AssessmentRequest,
  ElementDraftRequest,
  MatrixRequest,
  TargetRequest,
} from '../../domain/requests.ts'
import { templates } from '../../domain/templates/templates.ts'
import { MatrixPage, TemplateSummary } from '../../domain/views/matrixPage.ts'
import { WorkshopPage } from '../../domain/views/workshopPage.ts'
import { finishWorkshop } from '../acts/finishWorkshop.ts'
import { lookAtMatrices } from '../acts/look.ts'
import { beginMatrix, setTarget } from '../acts/matrices.ts'
import { discardWorkshop, keepElement, lookAtWorkshop, openWorkshop } from '../acts/workshops.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

const path = '/boards/{boardId}/matrices/{planId}'

export const matrices: AnyRoute[] = [
  route({
    method: 'get',
    path: '/boards/{boardId}/matrix',
    summary: 'The maturity matrices, the newest first, each with its assessments over time',
    answer: z.object({ matrices: z.array(MatrixPage) }),
    reply: async asked => ({ matrices: await lookAtMatrices(asked.desk, actorOf(asked)) }),
  }),
  route({
    method: 'get',
    path: '/matrix-templates',
    summary: 'The forms that a matrix can be begun from',
    answer: z.object({ templates: z.array(TemplateSummary) }),
    reply: async () => ({
      templates: templates.map(({ elements, ...each }) => ({
        ...each,
        elements: elements.map(({ name }) => name),
      })),
    }),
  }),
  route({
    method: 'post',
    path: '/boards/{boardId}/matrices',
    summary: 'Begin a matrix from a form: its elements, with nothing scored',
    body: MatrixRequest,
    answer: z.object({ planId: z.string() }),
    status: 201,
    reply: async asked => ({
      planId: await beginMatrix(asked.desk, actorOf(asked), asked.body.template, asked.door),
    }),
  }),
  route({
    method: 'put',
    path: `${path}/targets/{reference}`,
    summary: 'Say where an element is meant to get to; null takes it away',
    body: TargetRequest,
    reply: ({ desk, door, ...asked }) =>
      setTarget(desk, actorOf(asked), { ...asked.params, score: asked.body.score, door }),
  }),
  route({
    method: 'post',
    path: `${path}/workshop`,
    summary: 'Begin a workshop that assesses the matrix anew, or join the one that is going on',
    answer: WorkshopPage,
    status: 201,
    reply: asked => openWorkshop(asked.desk, actorOf(asked), asked.params.planId),
  }),
  route({
    method: 'get',
    path: `${path}/workshop`,
    summary: 'The workshop that is going on: last time’s words, and what this time has come to so far',
    answer: WorkshopPage,
    reply: asked => lookAtWorkshop(asked.desk, actorOf(asked), asked.params.planId),
  }),
  route({
    method: 'put',
    path: `${path}/workshop/elements/{reference}`,
    summary:
      'Keep what was said of one element so far. Nothing is on the record until the workshop is finished',
    body: ElementDraftRequest,
    answer: WorkshopPage,
    reply: ({ desk, params, body, ...asked }) =>
      keepElement(desk, actorOf({ ...asked, params }), params.planId, params.reference, body),
  }),
  route({
    method: 'delete',
    path: `${path}/workshop`,
    summary: 'End the workshop without an assessment. What was written in it is gone',
    reply: asked => discardWorkshop(asked.desk, actorOf(asked), asked.params.planId),
  }),
  route({
    method: 'post',
    path: `${path}/assessments`,
    summary:
      'Finish the workshop: what was agreed becomes the newest assessment, and the one before stays as it was',
    body: AssessmentRequest,
    answer: z.object({ assessmentId: z.string() }),
    status: 201,
    reply: async ({ desk, params, body, door, ...asked }) => ({
      assessmentId: await finishWorkshop(desk, actorOf({ ...asked, params }), params.planId, body, door),
    }),
  }),
]
