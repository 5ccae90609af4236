import { z } from 'zod'
import { Problem } from '../../domain/requests.ts'
import type { AnyRoute } from './route.ts'

/** The API described from the very schemas that validate it (OpenAPI 3.1). */
export function describe(routes: AnyRoute[]): object {
  const paths = Map.groupBy(routes, each => each.path)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Golden Thread',
      version: '1',
      description:
        'Days are calendar days in the board’s time zone, instants are UTC. Errors are application/problem+json.',
    },
    servers: [{ url: '/api' }],
    paths: Object.fromEntries(
      [...paths].map(([path, verbs]) => [
        path,
        Object.fromEntries(verbs.map(verb => [verb.method, operation(verb)])),
      ]),
    ),
    components: { schemas: { Problem: schema(Problem, 'output') } },
  }
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
      default: {
        description: 'Refused, with a code for machines and a sentence that says what to do',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
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
