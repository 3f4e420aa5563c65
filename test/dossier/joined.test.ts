/** Decisions about an event that later reports tell as well: each holds for the words it was made on, and for no others. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import * as decide from '../../src/dossier/decide.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import type { KeptReading, Store } from '../../src/store/store.ts'
import { keptOf } from '../store/readings.ts'

vi.setConfig({ testTimeout: 300_000 })

const dir = mkdtempSync(join(tmpdir(), 'parley-joined-'))
let made = 0
const who = 'ana'
const told = (n: number): KeptReading => keptOf({ n, says: `answer ${n}`, published: '2026-03-12' })
const [one, two, three] = [told(1), told(2), told(3)]
const reportOf = (kept: KeptReading): string => kept.reading.report.id

const dossier = async (...kept: KeptReading[]): Promise<Store> => {
  const store = await createSqlite(join(dir, `${made++}.parley`))
  for (const k of kept) await store.add(k)
  await refresh(store)
  return store
}
const more = async (store: Store, kept: KeptReading): Promise<void> => {
  await store.add(kept)
  await refresh(store)
}
const eventsOf = async (store: Store) => {
  expect((await store.verify()).faults).toEqual([])
  const rows = (await store.list({ kinds: ['event'] })).items
  return rows.map(r => ({
    review: r.review,
    reports: r.entry.entry === 'event' ? r.entry.mentions.map(m => m.words.report).sort() : [],
  }))
}
const eventOf = async (store: Store): Promise<string> => (await store.list({ kinds: ['event'] })).items[0]!.id

/** Whichever of two comes first. */
const ORDERS = [
  [one, two],
  [two, one],
] as const

test('the machine joins what two reports tell', async () => {
  expect(await eventsOf(await dossier(one, two))).toEqual([
    { review: 'machine', reports: [reportOf(one), reportOf(two)].sort() },
  ])
})

test('rejected where one report told it: another that tells it later is not silently taken out with it', async () => {
  for (const [first, later] of ORDERS) {
    const store = await dossier(first)
    await decide.reject(store, { who, id: await eventOf(store) })
    expect(await eventsOf(store)).toEqual([])
    await more(store, later)
    expect(await eventsOf(store)).toEqual([{ review: 'machine', reports: [reportOf(later)] }])
    expect(await store.orphans()).toEqual([])
    // Rejected as well, nothing is left; undone one by one, all is back.
    await decide.reject(store, { who, id: await eventOf(store) })
    expect(await eventsOf(store)).toEqual([])
    await decide.undo(store, { who })
    expect(await eventsOf(store)).toEqual([{ review: 'machine', reports: [reportOf(later)] }])
    await decide.undo(store, { who })
    expect(await eventsOf(store)).toEqual([{ review: 'machine', reports: [reportOf(one), reportOf(two)].sort() }])
  }
})

test('accepted by one and rejected by another while they were two events: joined, both hold for their own words', async () => {
  const store = await dossier(one)
  await decide.accept(store, { who, id: await eventOf(store) })
  await store.remove(reportOf(one))
  await more(store, two)
  await decide.reject(store, { who: 'ben', id: await eventOf(store) })
  await more(store, one)
  expect(await eventsOf(store)).toEqual([{ review: 'accepted', reports: [reportOf(one)] }])
  expect(await store.orphans()).toEqual([])
  await more(store, three)
  expect(await eventsOf(store)).toEqual([{ review: 'accepted', reports: [reportOf(one), reportOf(three)].sort() }])
})

test('accepted, then told by another report under an id that is smaller: the acceptance is with the words', async () => {
  for (const [first, later] of ORDERS) {
    const store = await dossier(first)
    const before = await eventOf(store)
    await decide.accept(store, { who, id: before })
    await more(store, later)
    expect(await eventsOf(store)).toEqual([{ review: 'accepted', reports: [reportOf(one), reportOf(two)].sort() }])
    expect((await store.entry(before))!.entry).not.toBeNull()
    await store.remove(reportOf(first))
    await refresh(store)
    expect(await eventsOf(store)).toEqual([{ review: 'machine', reports: [reportOf(later)] }])
    expect((await store.orphans()).map(o => o.reason)).toEqual(['its report was removed'])
  }
})

test('a standing that people corrected goes with the words when the event is joined into another', async () => {
  for (const [first, later] of ORDERS) {
    const store = await dossier(first)
    await decide.correct(store, { who, id: await eventOf(store), field: 'standing.verdict', value: 'disputed' })
    await more(store, later)
    const kept = await store.entry(await eventOf(store))
    expect(kept).toMatchObject({ review: 'corrected', entry: { standing: { verdict: 'disputed' } } })
    expect((await eventsOf(store))[0]!.reports).toHaveLength(2)
  }
})

test('a decision made under another id is not lost when somebody decides again about the joined event', async () => {
  for (const [first, later] of ORDERS) {
    const store = await dossier(first)
    await decide.correct(store, { who, id: await eventOf(store), field: 'standing.verdict', value: 'disputed' })
    await more(store, later)
    await decide.comment(store, { who: 'ben', id: await eventOf(store), note: 'seen' })
    await decide.accept(store, { who: 'ben', id: await eventOf(store) })
    expect(await store.entry(await eventOf(store))).toMatchObject({
      review: 'corrected',
      entry: { standing: { verdict: 'disputed' } },
    })
    await decide.undo(store, { who: 'ben' })
    expect((await store.entry(await eventOf(store)))!.review).toBe('corrected')
    expect((await eventsOf(store))[0]!.reports).toHaveLength(2)
  }
})

test('a decision that found its entry by the words is not lost when somebody decides again about that entry', async () => {
  const store = await dossier(one, two)
  const [row] = (await store.list({ kinds: ['statement'], report: reportOf(one) })).items
  await decide.correct(store, { who, id: row!.id, field: 'act', value: 'promise' })
  const s = { ...one.reading.statements[0]!, id: 's-aaaaaaaaaaaa' }
  const p = { ...one.reading.positions[0]!, voice: s.id }
  await more(store, { ...one, generator: 'newer', reading: { ...one.reading, statements: [s], positions: [p] } })
  const now = () => store.entry(s.id)
  expect(await now()).toMatchObject({ review: 'corrected', entry: { act: 'promise' } })
  await decide.comment(store, { who: 'ben', id: s.id, note: 'seen' })
  expect(await now()).toMatchObject({ review: 'corrected', entry: { act: 'promise' } })
})
