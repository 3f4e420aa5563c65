/** Every page: the JSON that its schema says, the shell for browsers, one error shape, nothing sent twice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReports } from '../../src/read-reports.ts'
import { ENTRY_LISTS } from '../../src/record/sourced-record.ts'
import { pages } from '../../src/server/pages.ts'
import { Problem } from '../../src/server/problem.ts'
import { serveRecord } from '../../src/server/serve-dossier.ts'
import { type Bench, json, openBench, sampleReports } from './dossier.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.served.close())

/** Addresses with real ids in the place of {id}. */
const addressOf = async (path: string): Promise<string> => {
  const record = await bench.store.record()
  const ids: Record<string, string> = {
    '/reports/{id}': record.reports[0]!.id,
    '/actors/{id}': record.actors[0]!.id,
    '/places/{id}': record.places[0]!.id,
    '/entries/{id}': record.statements[0]!.id,
  }
  return path.replace('{id}', ids[path] ?? '')
}

test.each(pages.map(p => [p.path, p] as const))(
  '%s gives what its schema says, and the page to browsers',
  async (path, page) => {
    const address = await addressOf(path)
    const answer = await bench.app.request(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('application/json')
    const body = await answer.json()
    expect(page.gives.safeParse(body).error).toBeUndefined()
    const browser = await bench.app.request(address, { headers: { accept: 'text/html,*/*' } })
    expect(browser.status).toBe(200)
    expect(await browser.text()).toContain('<div id="root">')
    expect(browser.headers.get('content-security-policy')).toContain("script-src 'self'")
  },
)

test('the pages tell of what is in the samples', async () => {
  const list = (await (await bench.app.request('/statements?act=deny')).json()) as {
    total: number
    cards: { does: string }[]
  }
  const all = (await (await bench.app.request('/statements')).json()) as { total: number }
  expect(list.total).toBeGreaterThan(0)
  expect(list.total).toBeLessThan(all.total)
  const record = await bench.store.record()
  const within = new Map(record.statements.map(s => [s.id, s.within]))
  for (const s of record.statements) {
    const chain: string[] = []
    for (let id: string | null | undefined = s.id; id; id = within.get(id)) chain.unshift(id)
    const entry = (await (await bench.app.request(`/entries/${s.id}`)).json()) as {
      card: { voices: { id?: string }[] }
    }
    // The report first, then whoever carries it, then the source itself.
    expect(entry.card.voices.map(v => v.id)).toEqual([undefined, ...chain])
  }
})

test('the reports count every entry of the record, whatever its kind', async () => {
  const record = await bench.store.record()
  const all = ENTRY_LISTS.reduce((n, list) => n + record[list].length, 0)
  const { reports } = (await (await bench.app.request('/reports')).json()) as { reports: { entries: number }[] }
  expect(reports.reduce((n, r) => n + r.entries, 0)).toBe(all)
})

test('what has not changed is not sent again', async () => {
  const first = await bench.app.request('/timeline')
  const tag = first.headers.get('etag')!
  const again = await bench.app.request('/timeline', { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
  const id = (await bench.store.record()).statements[0]!.id
  const status = async (): Promise<number> =>
    (await bench.app.request('/timeline', { headers: { 'if-none-match': tag } })).status
  expect((await bench.app.request('/decisions', json('POST', { does: 'accept', ids: [id] }))).status).toBe(200)
  // Accepted, it stands as it stood.
  expect(await status()).toBe(304)
  expect((await bench.app.request('/decisions', json('POST', { does: 'reject', ids: [id] }))).status).toBe(200)
  expect(await status()).toBe(200)
})

test.each([
  ['/entries/s-000000000000', 404],
  ['/reports/nothing', 404],
  ['/nowhere', 404],
  ['/statements?limit=0', 400],
  ['/statements?offset=-1', 400],
  ['/timeline?from=yesterday', 400],
])('%s is answered with one clear error', async (address, status) => {
  const answer = await bench.app.request(address)
  expect(answer.status).toBe(status)
  expect(Problem.parse(await answer.json()).error.message).not.toBe('')
})

test('reports without a dossier are shown and cannot be changed', async () => {
  const served = serveRecord(readReports(sampleReports()), 'three reports')
  expect((await served.app.request('/')).status).toBe(200)
  expect((await served.app.request('/decisions', json('POST', { does: 'undo' }))).status).toBe(404)
  expect(((await (await served.app.request('/session')).json()) as { writable: boolean }).writable).toBe(false)
})
