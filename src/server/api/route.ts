import { createRoute, type z } from '@hono/zod-openapi'
import { z as zod } from 'zod'
import { ErrorBody } from './schemas.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const refusals = {
  400: json(ErrorBody, 'A parameter is not allowed, or an id stands for more than one thing'),
  404: json(ErrorBody, 'Nothing in the record has that id'),
}

/** The route of a list or of all: what it takes, what it gives. */
export const listRoute = <P extends string, Q extends z.ZodObject, T extends z.ZodType>(
  path: P,
  summary: string,
  query: Q,
  schema: T,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: { 200: json(schema, summary), 400: refusals[400] },
  })

const IdParameter = zod.object({ id: zod.string().describe('an id, or its beginning where that is unique') })

/** The route of one thing. The beginning of an id leads on to the whole. */
export const itemRoute = <P extends string, T extends z.ZodType>(path: P, summary: string, schema: T) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { params: IdParameter },
    responses: {
      200: json(schema, summary),
      302: { description: 'The address of the thing whose id begins so' },
      ...refusals,
    },
  })
