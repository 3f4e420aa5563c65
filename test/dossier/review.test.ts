/** What people decide: laid over the record, kept for ever, undone, carried over to new readings, orphaned where words are gone. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as decide from '../../src/dossier/decide.ts'
import { fieldValue } from '../../src/dossier/field-value.ts'
import { markEntry } from '../../src/dossier/mark-entry.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { ENTRY_LISTS } from '../../src/record/sourced-record.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import type { KeptReading, Store } from '../../src/store/store.ts'
import { keptOf, readingOf } from '../store/readings.ts'

// Commands start anew each time, and other work may share the machine.
vi.setConfig({ testTimeout: 300_000 })

const dir = mkdtempSync(join(tmpdir(), 'parley-review-'))
let made = 0
const dossier = async (...told: Parameters<typeof keptOf>[0][]): Promise<Store> => {
  const store = await createSqlite(join(dir, `${made++}.parley`))
  for (const t of told) await store.add(keptOf(t))
  await refresh(store)
  return store
}
const first = async (store: Store, kind: 'statement' | 'event' | 'position'): Promise<string> =>
  (await store.list({ kinds: [kind] })).items[0]!.id
const sound = async (store: Store): Promise<void> => expect((await store.verify()).faults).toEqual([])
const who = 'ana'

test('accepted: it stays as it is, and says who looked at it', async () => {
  const store = await dossier({ n: 1 })
  const id = await first(store, 'statement')
  const made = await decide.accept(store, { who, id, note: 'heard it myself' })
  expect(made).toMatchObject({ who, does: 'accept', note: 'heard it myself', n: 1 })
  const kept = await store.entry(id)
  expect(kept!.review).toBe('accepted')
  expect(kept!.entry).toEqual(kept!.machine)
  await sound(store)
})

test('corrected: the machine’s value and people’s stand side by side; search, lists and the record have people’s', async () => {
  const store = await dossier({ n: 1 }, { n: 2, by: 'Bero Tasz' })
  const id = (await store.list({ kinds: ['statement'], actor: 'Ilka Morren' })).items[0]!.id
  await decide.correct(store, { who, id, field: 'act', value: 'deny' })
  const sources = await fieldValue(store, { kind: 'statement', field: 'sources', text: 'bero tasz' })
  await decide.correct(store, { who, id, field: 'sources', value: sources })
  const kept = await store.entry(id)
  expect(kept!.machine).toMatchObject({ act: 'say' })
  expect(kept!.entry).toMatchObject({ act: 'deny', confidence: 0.5 })
  expect((await store.list({ act: 'deny' })).items.map(r => [r.id, r.who, r.review])).toEqual([
    [id, 'Bero Tasz', 'corrected'],
  ])
  expect((await store.list({ kinds: ['statement'], actor: 'Ilka Morren' })).items).toEqual([])
  expect((await store.search({ text: 'wait', act: 'deny' })).items[0]!.who[0]!.text).toBe('Bero Tasz')
  expect((await store.record()).statements.find(s => s.id === id)).toMatchObject({ act: 'deny' })
  expect((await store.record({ machine: true })).statements.find(s => s.id === id)).toMatchObject({ act: 'say' })
  await sound(store)
})

test('a value that cannot be is refused before anything is kept', async () => {
  const store = await dossier({ n: 1 })
  const id = await first(store, 'statement')
  for (const [field, value] of [
    ['act', 'dunno'],
    ['words', []],
    ['nosuch', 1],
    ['__proto__.polluted', true],
    ['medium.constructor.x', 1],
    ['sources', [{ actor: 'a-000000000000' }]],
    ['content', []],
  ] as const)
    await expect(decide.correct(store, { who, id, field, value }), field).rejects.toMatchObject({
      code: 'bad-decision',
    })
  await expect(decide.accept(store, { who, id: 's-000000000000' })).rejects.toMatchObject({ code: 'no-such-entry' })
  await expect(decide.merge(store, { who, ids: [id, await first(store, 'event')] })).rejects.toMatchObject({
    code: 'bad-decision',
  })
  await expect(fieldValue(store, { kind: 'statement', field: 'sources', text: 'Nobody' })).rejects.toMatchObject({
    code: 'bad-decision',
  })
  expect(await store.decisions()).toEqual([])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('rejected: what was said in it goes with it and never becomes the report’s own; undone, all is back', async () => {
  const store = await dossier({ n: 1 })
  const before = await store.record()
  const id = await first(store, 'statement')
  await decide.reject(store, { who, id })
  const now = await store.record()
  expect(now.statements).toEqual([])
  expect(now.positions).toEqual([])
  expect(now.events).toEqual(before.events)
  await sound(store)
  await decide.undo(store, { who })
  expect(await store.record()).toEqual(before)
  await sound(store)
  expect((await store.decisions()).map(d => d.does)).toEqual(['reject', 'undo'])
  // Undoing the undo rejects it again.
  const undo = (await store.decisions()).at(-1)!
  await decide.undo(store, { who, decision: undo.id })
  expect((await store.record()).statements).toEqual([])
})

test('merged events are one with both tellings; split, they are two again', async () => {
  const store = await dossier({ n: 1 }, { n: 2, place: 'Seren', published: '2026-03-20' })
  const events = (await store.list({ kinds: ['event'] })).items
  expect(events).toHaveLength(2)
  await decide.merge(store, { who, ids: events.map(e => e.id) })
  const [one] = (await store.list({ kinds: ['event'] })).items
  expect(one!.entry).toMatchObject({ mentions: [{}, {}] })
  const other = events.find(e => e.id !== one!.id)!
  expect(await store.entry(other.id)).toMatchObject({ entry: null, into: one!.id, review: 'merged' })
  await sound(store)
  const second = events.find(e => e.id === other.id)!
  await decide.split(store, { who, id: one!.id, words: [second.words.exact] })
  const two = (await store.list({ kinds: ['event'] })).items
  expect(two.map(e => e.words.exact).sort()).toEqual(events.map(e => e.words.exact).sort())
  await sound(store)
  await decide.undo(store, { who })
  expect((await store.list({ kinds: ['event'] })).items).toHaveLength(1)
  await sound(store)
  await decide.undo(store, { who, decision: (await store.decisions()).at(-1)!.id })
  expect((await store.list({ kinds: ['event'] })).items).toHaveLength(2)
  await sound(store)
  await expect(decide.split(store, { who, id: two[0]!.id, words: [two[0]!.words.exact] })).rejects.toMatchObject({
    code: 'bad-decision',
  })
  await expect(decide.accept(store, { who, id: other.id })).rejects.toMatchObject({ code: 'bad-decision' })
})

test('merged statements are the same utterance, and stay two', async () => {
  const store = await dossier({ n: 1 }, { n: 2, says: 'we go on waiting' })
  const ids = (await store.list({ kinds: ['statement'] })).items.map(r => r.id)
  await decide.merge(store, { who, ids })
  const { statements } = await store.record()
  expect(statements.map(s => s.sameAs)).toEqual([[statements[1]!.id], [statements[0]!.id]])
  await sound(store)
})

test('an entry from selected words: anchored, found, refused where the words are not there once', async () => {
  const store = await dossier({ n: 1, extra: 'Bero Tasz denied it. Bero Tasz left.' }, { n: 2, by: 'Bero Tasz' })
  const report = (await store.list({ kinds: ['statement'], actor: 'Ilka Morren' })).items[0]!.report
  const fields = { act: 'deny', sources: 'Bero Tasz', cue: 'denied' }
  const made = await markEntry(store, { who, kind: 'statement', report, words: 'it. Bero', fields })
  const [row] = (await store.list({ review: ['added'] })).items
  expect(row!.id).toBe(made.entry!.id)
  expect(row!.entry).toMatchObject({ by: 'people', act: 'deny', cue: { exact: 'denied' } })
  await sound(store)
  for (const words of ['Bero Tasz', 'not there', ''])
    await expect(markEntry(store, { who, kind: 'statement', report, words, fields }), words).rejects.toMatchObject({
      code: 'bad-decision',
    })
  await expect(markEntry(store, { who, kind: 'position', report, words: 'left', fields: {} })).rejects.toMatchObject({
    code: 'bad-decision',
  })
  await decide.reject(store, { who, id: row!.id })
  expect((await store.list({ review: ['added'] })).items).toEqual([])
  await decide.undo(store, { who })
  expect((await store.list({ review: ['added'] })).items).toHaveLength(1)
  await sound(store)
})

const without = (kept: KeptReading, list: 'statements' | 'positions'): KeptReading => ({
  ...kept,
  generator: 'parley-record 9.9.9',
  reading: { ...kept.reading, [list]: [], ...(list === 'statements' ? { positions: [] } : {}) },
})

test('a newer Parley: decisions find their entries by the words, and what people accepted does not get lost', async () => {
  const store = await dossier({ n: 1 }, { n: 2, says: 'we refuse', published: '2026-03-13' })
  const [a, b] = (await store.list({ kinds: ['statement'] })).items
  await decide.correct(store, { who, id: a!.id, field: 'act', value: 'promise' })
  await decide.reject(store, { who, id: b!.id })
  // The newer version makes other ids on the same words.
  const renamed = keptOf({ n: 1 })
  const s = { ...renamed.reading.statements[0]!, id: 's-aaaaaaaaaaaa', act: 'assess' as const }
  const p = { ...renamed.reading.positions[0]!, voice: s.id }
  await store.add({ ...renamed, generator: 'newer', reading: { ...renamed.reading, statements: [s], positions: [p] } })
  await refresh(store)
  expect(await store.entry('s-aaaaaaaaaaaa')).toMatchObject({
    review: 'corrected',
    entry: { act: 'promise' },
    machine: { act: 'assess' },
  })
  expect(await store.orphans()).toEqual([])
  await sound(store)
  // The next one loses the statement: corrected by people, it stays; the rejected one leaves its decision an orphan.
  await store.add(without(keptOf({ n: 1 }), 'statements'))
  await store.add(without(keptOf({ n: 2, says: 'we refuse', published: '2026-03-13' }), 'statements'))
  await refresh(store)
  const left = (await store.list({ kinds: ['statement'] })).items
  expect(left.map(r => [r.review, r.entry.entry === 'statement' && r.entry.act])).toEqual([['corrected', 'promise']])
  expect((await store.orphans()).map(o => o.reason)).toEqual(['no statement stands on its words any more'])
  await sound(store)
})

test('a revision of the same address: decisions go over where the words are the same and there once, else they are orphans', async () => {
  const url = 'https://example.org/a'
  const store = await dossier(
    { n: 1, url, says: 'we wait for an answer' },
    { n: 2, url: 'https://example.org/b', says: 'we stay' },
  )
  const rows = (await store.list({ kinds: ['statement'] })).items
  for (const r of rows) await decide.correct(store, { who, id: r.id, field: 'act', value: 'promise' })
  await store.add(
    keptOf({ n: 1, url, says: 'we wait for an answer', published: '2026-03-14', extra: 'An editor added this.' }),
  )
  await store.add(keptOf({ n: 2, url: 'https://example.org/b', says: 'we leave', published: '2026-03-14' }))
  await refresh(store)
  const now = (await store.list({ kinds: ['statement'] })).items
  expect(now.map(r => [r.what, r.entry.entry === 'statement' && r.entry.act])).toEqual(
    expect.arrayContaining([
      ['“we wait for an answer”', 'promise'],
      ['“we leave”', 'say'],
    ]),
  )
  expect(now).toHaveLength(2)
  expect((await store.orphans()).map(o => o.reason)).toEqual([
    'its words are not in the report as it stands today, or not once',
  ])
  const { reports } = await store.record()
  expect(reports).toHaveLength(2)
  expect(reports.every(r => r.revisionOf !== undefined)).toBe(true)
  expect((await store.info()).counts.reports).toBe(4)
  await sound(store)
  // The words stand twice in the next revision: which of them was meant cannot be known.
  await store.add(
    keptOf({
      n: 1,
      url,
      says: 'we wait for an answer',
      published: '2026-03-15',
      extra: 'Again: “we wait for an answer”',
    }),
  )
  await refresh(store)
  expect(await store.orphans()).toHaveLength(2)
  await sound(store)
})

test('a report that was removed leaves its decisions as orphans, and added again it has them back', async () => {
  const store = await dossier({ n: 1 }, { n: 2, says: 'we go' })
  const [row] = (await store.list({ kinds: ['statement'] })).items
  await decide.correct(store, { who, id: row!.id, field: 'act', value: 'promise' })
  const kept = await store.reading(row!.report)
  await store.remove(row!.report)
  await refresh(store)
  expect((await store.orphans()).map(o => o.reason)).toEqual(['its report was removed'])
  await store.add(kept!)
  await refresh(store)
  expect(await store.orphans()).toEqual([])
  expect((await store.entry(row!.id))!.review).toBe('corrected')
  await sound(store)
})

test('reports in any order, one by one or at once, decisions between: the same record, byte for byte', async () => {
  const told = [1, 2, 3, 4, 5].map(n => ({
    n,
    by: n % 2 ? 'Ilka Morren' : 'Bero Tasz',
    says: `answer ${n}`,
    published: `2026-03-1${n % 3}`,
  }))
  const bytes = async (order: readonly number[], often: boolean): Promise<string> => {
    const store = await createSqlite(join(dir, `${made++}.parley`))
    for (const i of order) {
      await store.add(keptOf(told[i]!))
      if (often) await refresh(store)
    }
    await refresh(store)
    const whole = JSON.stringify(await store.record())
    await store.close()
    return whole
  }
  const expected = await bytes([0, 1, 2, 3, 4], false)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), fc.boolean(), async (order, often) => {
      expect(await bytes(order, often)).toBe(expected)
    }),
    { numRuns: Number(process.env['PARLEY_RUNS'] ?? 12) > 100 ? 100 : 12 },
  )
})

test('few and whole agree: decisions laid over at once give what making everything again gives', async () => {
  const told = [1, 2, 3, 4].map(n => ({
    n,
    by: n % 2 ? 'Ilka Morren' : 'Bero Tasz',
    says: `answer ${n}`,
    place: `Place ${n}`,
  }))
  const deeds = fc.array(
    fc.tuple(fc.constantFrom('accept', 'reject', 'correct', 'merge', 'undo'), fc.nat(30), fc.nat(30)),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(deeds, async list => {
      const store = await dossier(...told)
      for (const [deed, i, j] of list) {
        const rows = (await store.list({ limit: 500 })).items
        if (rows.length === 0) break
        const [a, b] = [rows[i % rows.length]!, rows[j % rows.length]!]
        const about = { who, id: a.id }
        const done =
          deed === 'accept'
            ? decide.accept(store, about)
            : deed === 'reject'
              ? decide.reject(store, about)
              : deed === 'correct'
                ? decide.correct(
                    store,
                    a.kind === 'statement'
                      ? { ...about, field: 'act', value: 'deny' }
                      : { ...about, field: 'issue', value: 'arms' },
                  )
                : deed === 'merge'
                  ? decide.merge(store, { who, ids: [a.id, b.id] })
                  : decide.undo(store, { who })
        await done.catch((e: { code?: string }) => expect(e.code).toMatch(/^(?:bad-decision|no-such-decision)$/))
      }
      const few = JSON.stringify(await store.record())
      await sound(store)
      // A report that comes and goes makes everything be made again.
      const extra = readingOf({ n: 9, published: '2026-03-30' })
      await store.add({ reading: extra, generator: 'g', knowledge: '' })
      await store.remove(extra.report.id)
      await refresh(store)
      expect(JSON.stringify(await store.record())).toBe(few)
      await sound(store)
      for (const list of ENTRY_LISTS) expect((await store.record())[list].every(e => e.id !== '')).toBe(true)
      await store.close()
    }),
    { numRuns: 15 },
  )
})
