/** What readers see is what the file holds: after any change the record in memory equals one that is read whole, and so do its pages. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reject } from '../../src/dossier/decide.ts'
import { openDossier } from '../../src/dossier/open.ts'
import { dossierReader } from '../../src/dossier/reader.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { makeReport } from '../../src/record/report.ts'
import { dossierShelf } from '../../src/server/dossier-shelf.ts'
import { serveDossier } from '../../src/server/serve-dossier.ts'
import { entriesOf } from '../../src/views/pages/desk.ts'
import { type Bench, json, openBench } from './dossier.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.served.close())

/** Numbers that look random and are the same in every run. */
const dice = (seed: number) => {
  let at = seed
  return (sides: number): number => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((at / 2 ** 32) * sides)
  }
}

const page = async (from: Pick<Bench, 'app'>, address: string): Promise<unknown> =>
  (await from.app.request(address, { headers: { accept: 'application/json' } })).json()

/** The pages of a server that has just read the file, through a connection of its own. */
const sameAsAnew = async (step: string): Promise<void> => {
  const anew = await serveDossier(await openDossier(bench.file), bench.file)
  const record = await bench.store.record()
  const some = [record.reports[0]!.id, record.statements[0]!.id, record.actors[0]!.id]
  const addresses = [
    '/',
    '/statements',
    '/statements?act=deny',
    '/statements?q=the',
    '/events',
    '/positions',
    '/timeline?kinds=event&kinds=statement',
    '/tolls',
    '/discrepancies',
    '/conditions',
    '/reports',
    '/actors',
    '/places',
    '/review',
    `/reports/${some[0]}`,
    `/entries/${some[1]}`,
    `/actors/${some[2]}`,
  ]
  for (const a of addresses) expect(await page(bench.served, a), `${step}: ${a}`).toEqual(await page(anew, a))
  await anew.close()
}

test('sixty random changes through the server, each followed by a comparison with the file read whole', async () => {
  const roll = dice(20_260_312)
  const shelf = dossierShelf(bench.store, bench.file)
  const read = dossierReader(undefined)
  const done: Record<string, number> = {}
  const decide = async (body: unknown) => (await bench.app.request('/decisions', json('POST', body))).status
  const deeds: Readonly<Record<string, () => Promise<number>>> = {
    accept: async () => decide({ does: 'accept', ids: [await anId()] }),
    comment: async () => decide({ does: 'comment', ids: [await anId()], note: 'looked at' }),
    reject: async () => decide({ does: 'reject', ids: [await anId()] }),
    correct: async () => {
      const { statements } = await bench.store.record()
      const s = statements[roll(statements.length)]!
      return decide({ does: 'correct', ids: [s.id], field: 'act', text: ['deny', 'claim', 'demand'][roll(3)] })
    },
    merge: async () => {
      const { statements, events } = await bench.store.record()
      const of = roll(2) ? statements : events
      return decide({ does: 'merge', ids: [of[roll(of.length)]!.id, of[roll(of.length)]!.id] })
    },
    split: async () => {
      const all = (await bench.store.record()).events.filter(e => e.mentions.length > 1)
      if (all.length === 0) return 409
      const e = all[roll(all.length)]!
      return decide({ does: 'split', ids: [e.id], words: [e.mentions[0]!.words.exact] })
    },
    add: async () => {
      const { reports } = await bench.store.record()
      const { id, text } = reports[roll(reports.length)]!
      const start = roll(text.length - 20)
      return decide({ does: 'add', kind: 'statement', report: id, start, end: start + 15, fields: { act: 'claim' } })
    },
    undo: async () => {
      const all = await bench.store.decisions()
      return all.length === 0 ? 409 : decide({ does: 'undo', decision: all[roll(all.length)]!.id })
    },
    // As the worker does it: the server is told only that something is there to be shown.
    report: async () => {
      const text = `Envoy Ana Roe said on Monday that talks would resume in ${roll(90) + 2} days. The council denied it.`
      const report = makeReport({ text, language: 'en', name: 'more', published: '2026-03-20' })
      await bench.store.add(read(report))
      await refresh(bench.store)
      return 200
    },
    remove: async () => {
      const more = (await bench.store.record()).reports.filter(r => r.name === 'more')
      if (more.length === 0) return 409
      return (await bench.app.request(`/reports/${more[0]!.id}`, { method: 'DELETE' })).status
    },
  }
  const anId = async (): Promise<string> => {
    const all = entriesOf(await bench.store.record())
    return all[roll(all.length)]!.id
  }
  const names = Object.keys(deeds)
  for (let i = 0; i < 60; i++) {
    const name = i < names.length ? names[i]! : names[roll(names.length)]!
    const status = await deeds[name]!()
    expect([200, 404, 409], `${i} ${name}`).toContain(status)
    if (status === 200) done[name] = (done[name] ?? 0) + 1
    await shelf.fresh()
    expect(await shelf.record(), `${i} ${name}`).toEqual(await bench.store.record())
    if (i % 6 === 5) {
      const version = await shelf.version()
      // The server of the tests learns of it as every server does: whoever asks next starts it, the one after sees it.
      for (let wait = 0; wait < 200 && (await served()) !== version; wait++) await new Promise(r => setTimeout(r, 20))
      await sameAsAnew(`${i} ${name}`)
    }
  }
  for (const name of ['accept', 'comment', 'reject', 'correct', 'merge', 'undo', 'add', 'report', 'remove'])
    expect(done[name], name).toBeGreaterThan(0)
}, 180_000)

/** The version that the server of the tests shows, as it tells those who watch. */
const served = async (): Promise<string> => {
  const answer = await bench.app.request('/changes')
  const reader = answer.body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return /data: (\S+)/.exec(new TextDecoder().decode(value))?.[1] ?? ''
}

test('what people did not change is the very object that it was; what changed nothing that stands leaves the record', async () => {
  const before = await bench.store.shown()
  const [first, second] = before.record.statements
  await bench.app.request('/decisions', json('POST', { does: 'accept', ids: [first!.id] }))
  const accepted = await bench.store.shown(before)
  expect(accepted.versions).not.toEqual(before.versions)
  expect(accepted.record).toBe(before.record)
  const act = first!.act === 'deny' ? 'claim' : 'deny'
  await bench.app.request('/decisions', json('POST', { does: 'correct', ids: [first!.id], field: 'act', text: act }))
  const corrected = await bench.store.shown(accepted)
  expect(corrected.record).not.toBe(before.record)
  expect(corrected.record.statements[0]).toMatchObject({ id: first!.id, act })
  expect(corrected.record.statements[1]).toBe(second)
  expect(corrected.record.reports).toBe(before.record.reports)
})

test('a change by another process on the same file is seen', async () => {
  const shelf = dossierShelf(bench.store, bench.file)
  const gone = (await shelf.record()).statements.at(-1)!.id
  const other = await openDossier(bench.file)
  await reject(other, { who: 'ana', id: gone })
  await other.close()
  await bench.app.request(
    '/decisions',
    json('POST', { does: 'comment', ids: [(await shelf.record()).statements[0]!.id], note: 'x' }),
  )
  await shelf.fresh()
  const record = await shelf.record()
  expect(record.statements.some(s => s.id === gone)).toBe(false)
  expect(record).toEqual(await bench.store.record())
  expect((await bench.app.request(`/entries/${gone}`, { headers: { accept: 'application/json' } })).status).toBe(404)
})
