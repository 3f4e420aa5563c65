/** What changes a dossier through the server: decisions and their undoing, reports in every form, and what is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Job } from '../../src/server/reading-desk.ts'
import { type Bench, json, openBench } from './dossier.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.served.close())

const post = async (address: string, body: unknown) => {
  const answer = await bench.app.request(address, json('POST', body))
  return {
    status: answer.status,
    body: (await answer.json()) as Record<string, unknown> & { error?: { code: string } },
  }
}
const jobDone = async (id: string): Promise<Job> => {
  for (let i = 0; i < 600; i++) {
    const { jobs } = (await (await bench.app.request('/jobs')).json()) as { jobs: Job[] }
    const job = jobs.find(j => j.id === id)!
    if (['done', 'same', 'failed'].includes(job.state)) return job
    await new Promise(r => setTimeout(r, 100))
  }
  throw new Error('the report was not read within a minute')
}

test('a correction stands beside what the machine made, and undo takes it back', async () => {
  const s = (await bench.store.record()).statements.find(x => x.act === 'say')!
  expect((await post('/decisions', { does: 'correct', ids: [s.id], field: 'act', text: 'deny' })).status).toBe(200)
  const kept = (await (await bench.app.request(`/entries/${s.id}/review`)).json()) as Record<string, { act: string }>
  expect([kept.machine!.act, kept.entry!.act, kept.review]).toEqual(['say', 'deny', 'corrected'])
  expect((await post('/decisions', { does: 'undo' })).status).toBe(200)
  expect((await bench.store.entry(s.id))!.entry).toMatchObject({ act: 'say' })
})

test('words selected in a report become an entry of people', async () => {
  const report = (await bench.store.record()).reports[0]!
  const start = report.text.search(/[a-z]{5}/)
  const made = await post('/decisions', {
    does: 'add',
    kind: 'statement',
    report: report.id,
    start,
    end: start + 5,
    fields: { act: 'claim' },
  })
  expect(made.status).toBe(200)
  expect((await post('/decisions', { does: 'undo' })).status).toBe(200)
})

test.each([
  ['an entry that is not there', { does: 'accept', ids: ['s-000000000000'] }, 404],
  ['a word that is no act', { does: 'correct', ids: ['FIRST'], field: 'act', text: 'shout' }, 409],
  ['a field that nobody may change', { does: 'correct', ids: ['FIRST'], field: 'content', text: 'other words' }, 409],
  ['a deed that there is not', { does: 'burn', ids: ['FIRST'] }, 400],
  ['no entries at all', { does: 'accept', ids: [] }, 400],
])('%s is refused, and nothing changes', async (_, body, status) => {
  const first = (await bench.store.record()).statements[0]!.id
  const before = (await bench.store.decisions()).length
  const answer = await post('/decisions', JSON.parse(JSON.stringify(body).replace('FIRST', first)))
  expect(answer.status).toBe(status)
  expect(answer.body.error?.code).toBeTruthy()
  expect((await bench.store.decisions()).length).toBe(before)
})

test('pasted text is read in the background; the same again is there already; markup stays text', async () => {
  const text = 'Envoy Ana Roe said on Monday that talks would resume. <script>alert(1)</script> The council denied it.'
  const added = await post('/reports', { text, published: '2026-03-20', outlet: 'Test Wire' })
  expect(added.status).toBe(200)
  const job = await jobDone(String(added.body.id))
  expect(job).toMatchObject({ state: 'done' })
  const page = (await (await bench.app.request(`/reports/${job.report}`)).json()) as { text: string }
  expect(page.text).toContain('<script>')
  const again = await post('/reports', { text, published: '2026-03-20', outlet: 'Test Wire' })
  expect(await jobDone(String(again.body.id))).toMatchObject({ state: 'same' })
}, 120_000)

test('addresses of this machine and its network are never fetched', async () => {
  for (const url of [
    'http://127.0.0.1:9/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://localhost/',
  ]) {
    const added = await post('/reports', { url })
    const job = await jobDone(String(added.body.id))
    expect(job.state, url).toBe('failed')
    expect(job.error?.code, url).not.toBe('broken')
  }
}, 120_000)

test.each([
  ['empty text', { text: '' }],
  ['no report at all', {}],
  ['an address of another kind', { url: 'file:///etc/passwd' }],
  ['a file that is no base64', { file: { name: 'x.txt', base64: '***' } }],
])(
  '%s is refused at once, or fails with a reason',
  async (_, body) => {
    const answer = await post('/reports', body)
    if (answer.status === 200) expect(await jobDone(String(answer.body.id))).toMatchObject({ state: 'failed' })
    else expect(answer.status).toBe(400)
  },
  120_000,
)

test('a report goes with all that stands on it', async () => {
  const id = (await bench.store.record()).reports[0]!.id
  expect((await bench.app.request(`/reports/${id}`, { method: 'DELETE' })).status).toBe(200)
  expect((await bench.app.request(`/reports/${id}`)).status).toBe(404)
  expect((await bench.app.request(`/reports/${id}`, { method: 'DELETE' })).status).toBe(404)
})
