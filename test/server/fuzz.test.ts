/** The API against input made from its own description and against plain nonsense: never an error of ours. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, openBench } from './dossier.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.served.close())

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Mostly what the schema says, now and then anything at all. */
const fitting = (s: Schema | undefined): fc.Arbitrary<unknown> => {
  const exact = ((): fc.Arbitrary<unknown> => {
    if (!s) return nonsense
    const options = s.anyOf ?? s.oneOf
    if (options) return fc.oneof(...options.map(fitting))
    if (s.const !== undefined) return fc.constant(s.const)
    if (s.enum) return fc.constantFrom(...s.enum)
    const type = Array.isArray(s.type) ? s.type[0] : s.type
    if (type === 'object')
      return fc.record(Object.fromEntries(Object.entries(s.properties ?? {}).map(([k, v]) => [k, fitting(v)])), {
        requiredKeys: [...(s.required ?? [])],
      })
    if (type === 'array') return fc.array(fitting(s.items), { maxLength: 4 })
    if (type === 'integer' || type === 'number') return fc.oneof(fc.nat(50), fc.integer())
    if (type === 'boolean') return fc.boolean()
    return fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constant("' or 1=1 --"),
      fc.constant('../../etc/passwd'),
    )
  })()
  return fc.oneof({ weight: 6, arbitrary: exact }, { weight: 1, arbitrary: nonsense })
}

test('no request makes the server fail', async () => {
  const doc = (await (await bench.app.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  const operations = Object.entries(doc.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      // Reading a report takes seconds; its own tests are in writing.test.ts.
      .filter(([method]) => !(method === 'post' && path === '/reports'))
      .map(([method, operation]) => ({ path, method, operation })),
  )
  for (const { path, method, operation } of operations) {
    const inPath = (operation.parameters ?? []).filter(p => p.in === 'path')
    const inQuery = (operation.parameters ?? []).filter(p => p.in === 'query')
    const body = operation.requestBody?.content['application/json']?.schema
    const request = fc.record({
      params: fc.record(Object.fromEntries(inPath.map(p => [p.name, fc.string({ minLength: 1, maxLength: 40 })]))),
      query: fc.record(Object.fromEntries(inQuery.map(p => [p.name, fitting(p.schema)])), { requiredKeys: [] }),
      body: body ? fitting(body) : fc.constant(undefined),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ params, query, body: sent }) => {
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String((params as Record<string, string>)[name])),
        )
        const search = new URLSearchParams(
          Object.fromEntries(
            Object.entries(query as Record<string, unknown>).map(([k, v]) => [
              k,
              typeof v === 'string' ? v : (JSON.stringify(v) ?? ''),
            ]),
          ),
        )
        const answer = await bench.app.request(`${address}?${search}`, {
          method: method.toUpperCase(),
          ...(sent === undefined
            ? {}
            : { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } }),
        })
        expect(answer.status, `${method} ${address}?${search} ${JSON.stringify(sent)}`).toBeLessThan(500)
      }),
      { numRuns: Number(process.env.PARLEY_RUNS ?? 40) > 1000 ? 1000 : 40 },
    )
  }
}, 300_000)

test('a body that is not what it says it is', async () => {
  for (const body of ['{', '[]', 'null', '"x"', '{"does":', '\u0000'])
    expect(
      (await bench.app.request('/decisions', { method: 'POST', body, headers: { 'content-type': 'application/json' } }))
        .status,
      body,
    ).toBe(400)
  expect((await bench.app.request('/decisions', { method: 'POST', body: 'does=undo' })).status).toBe(400)
})
