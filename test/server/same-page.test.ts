/** A page after a change: what did not change keeps its objects and its bytes, what did is another one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPageCache } from '../../src/server/page-cache.ts'
import { samePage } from '../../src/server/same-page.ts'
import { cardOf } from '../../src/views/pages/card.ts'
import { deskOf, entriesOf } from '../../src/views/pages/desk.ts'
import { type Bench, json, openBench } from './dossier.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.served.close())

test.each([
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
  [{ a: [1] }, { a: [1, 2] }, false],
  [{ a: {} }, { a: [] }, false],
  [{ a: null }, { a: {} }, false],
])('%j and %j: %s', (a, b, same) => {
  expect(samePage(a, b)).toBe(same)
  expect(JSON.stringify(a) === JSON.stringify(b)).toBe(same)
})

test('a correction makes the cards anew that show it, and no others', async () => {
  const before = await bench.store.shown()
  const desk = deskOf(before.record)
  const carried = [...before.record.events, ...before.record.positions].find(e => cardOf(e, desk).voices.length > 1)!
  const voice = cardOf(carried, desk).voices.at(-1)!.id
  const outer = before.record.statements.find(s => s.id === voice)!
  const cards = new Map(entriesOf(before.record).map(e => [e.id, cardOf(e, desk)]))
  const sources = before.record.actors.find(a => a.kind === 'person' && a.id !== outer.sources[0]?.actor)!.name
  const body = { does: 'correct', ids: [outer.id], field: 'sources', text: sources }
  const answer = await bench.app.request('/decisions', json('POST', body))
  expect(answer.status, await answer.text()).toBe(200)
  const after = await bench.store.shown(before)
  const now = deskOf(after.record)
  const all = entriesOf(after.record)
  const made = all.filter(e => cardOf(e, now) !== cards.get(e.id)).map(e => e.id)
  expect(made).toContain(outer.id)
  // What is told in its voice names its source.
  expect(made).toContain(carried.id)
  expect(made.length).toBeLessThan(all.length / 2)
  expect(cardOf(now.entries.get(carried.id)!, now).voices.at(-1)!.label).toBe(sources)
})

test('pages that came out as they were are the same bytes; a slow answer of an older record is not kept', async () => {
  const cache = createPageCache()
  const record = await bench.store.record()
  const [first, second] = [deskOf(record), deskOf({ ...record, statements: [...record.statements] })]
  const sent = await cache.page(first, '/x', () => ({ a: [1, 2] }))
  expect(await cache.page(second, '/x', () => ({ a: [1, 2] }))).toBe(sent)
  let go: (value: unknown) => void = () => undefined
  const slow = cache.page(second, '/y', () => new Promise(done => (go = done)))
  const newer = await cache.page(first, '/y', () => ({ b: 2 }))
  go({ b: 1 })
  await slow
  expect(await cache.page(first, '/y', () => ({ b: 2 }))).toBe(newer)
})
