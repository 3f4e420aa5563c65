/**
 * The API described: OpenAPI 3.1, made from the table of routes and nothing else.
 */
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import type { z } from 'zod'
import { VERSION } from '../version.ts'
import { Problem } from './problem.ts'
import type { Route } from './route.ts'

const responses = (r: Route) => {
  const content = {
    'application/json': { schema: r.gives },
  }
  const problem = (description: string) => ({ description, content: { 'application/json': { schema: Problem } } })
  return {
    200: { description: r.summary, content },
    ...(r.method === 'get' ? { 304: { description: 'Not changed since the ETag that was sent' } } : {}),
    400: problem('What was sent does not fit'),
    ...(r.role ? { 401: problem('Sign in first'), 403: problem(`Needs the role ${r.role}`) } : {}),
    404: problem('There is no such thing'),
    409: problem('It does not go together with what is there, or wants to be confirmed'),
    422: problem('What was sent cannot be read'),
    429: problem('Too many requests'),
  }
}

export const openApi = (routes: readonly Route[]): object => {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'parley' })
  for (const r of routes)
    registry.registerPath({
      method: r.method,
      path: r.path,
      summary: r.summary,
      tags: [r.tag],
      ...(r.role ? { security: [{ token: [] }, { session: [] }] } : {}),
      request: {
        ...(r.params ? { params: r.params as z.ZodObject } : {}),
        ...(r.query ? { query: r.query as z.ZodObject } : {}),
        ...(r.body
          ? {
              body: {
                content: {
                  'application/json': { schema: r.body, ...(r.example === undefined ? {} : { example: r.example }) },
                },
              },
            }
          : {}),
      },
      responses: responses(r),
    })
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: VERSION,
      description: 'The sourced record of a dossier. Every page of the site is JSON at the same address.',
      license: { name: 'Apache-2.0' },
    },
  })
}
