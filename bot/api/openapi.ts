import { z } from 'zod'
import { Problem } from '../../domain/requests.ts'
import type { AnyRoute } from './route.ts'

/** The API described from the very schemas that validate it (OpenAPI 3.1). */
export function describe(routes: AnyRoute[], stream: Stream): object {
  const paths = Map.groupBy(routes, each => each.path)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Golden Thread',
      version: '1',
      description:
        'Days are calendar days in the board’s time zone, instants are UTC. Errors are application/problem+json. Code “not valid” is 400 where the request is not of the shape described here, and 422 where it is and a rule refuses what it says. A method that a path does not take is 405, with Allow.',
    },
    servers: [{ url: '/api' }],
    paths: {
      ...Object.fromEntries(
        [...paths].map(([path, verbs]) => [
          path,
          { ...asSomebody, ...Object.fromEntries(verbs.map(verb => [verb.method, operation(verb)])) },
        ]),
      ),
      [stream.path]: { ...asSomebody, get: streamOperation(stream) },
    },
    components: {
      schemas: { Problem: schema(Problem, 'output'), BoardChange: schema(stream.event, 'output') },
      parameters: { actingAs },
    },
  }
}

/** A path that answers with events for as long as somebody listens. */
type Stream = { path: string; summary: string; description: string; event: z.ZodType; example: string }

/** It proves nothing, so it is described as what it is: a parameter, and no security scheme. */
const actingAs = {
  name: 'acting-as',
  in: 'header',
  required: false,
  description:
    'Local mode only, where nobody signs in: the personId to act as, one of `others` at /me. Left out, it is the coordinator of the sample. It proves nothing, and is never a way in beside a tenant.',
  schema: { type: 'string' },
}

/** Of every path, whatever is done there. */
const asSomebody = { parameters: [{ $ref: '#/components/parameters/actingAs' }] }

function streamOperation({ path, summary, description, example }: Stream): object {
  return {
    summary,
    description,
    parameters: pathParameters(path),
    responses: {
      200: {
        description: 'Open until either side ends it',
        content: { 'text/event-stream': { schema: { type: 'string' }, example } },
      },
      default: refused,
    },
  }
}

const refused = {
  description: 'Refused, with a code for machines and a sentence that says what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function operation(each: AnyRoute): object {
  return {
    summary: each.summary,
    parameters: [...pathParameters(each.path), ...queryParameters(each)],
    ...(each.body ? { requestBody: { required: true, content: body(each.body) } } : {}),
    responses: {
      ...(each.answer
        ? { [each.status ?? 200]: { description: 'Done', content: json(schema(each.answer, 'output')) } }
        : { 204: { description: 'Done' } }),
      default: refused,
    },
  }
}

function body(shape: z.ZodType | 'file'): object {
  return shape === 'file' ? { 'application/octet-stream': {} } : json(schema(shape, 'input'))
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

/** What of a query's schema is said of each of its fields. */
const Fields = z.object({
  properties: z.record(z.string(), z.looseObject({})).default({}),
  required: z.array(z.string()).default([]),
})

function queryParameters(each: AnyRoute): object[] {
  if (!each.query) return []
  const { properties, required } = Fields.parse(schema(each.query, 'input'))
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: described,
  }))
}

function schema(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...described } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' })
  return described
}

function json(described: object): object {
  return { 'application/json': { schema: described } }
}
