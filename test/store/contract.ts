/**
 * What every store must do, whatever it stands on: run by each store's own test with a way to make an empty one.
 */
import { expect, test } from 'vitest'
import { refresh } from '../../src/dossier/refresh.ts'
import type { Store } from '../../src/store/store.ts'
import { keptOf, readingOf } from './readings.ts'

const pages = async <T>(
  ask: (after: string | undefined) => Promise<{ items: readonly T[]; next: string | null }>,
): Promise<T[]> => {
  const all: T[] = []
  for (let after: string | undefined; ; ) {
    const page = await ask(after)
    all.push(...page.items)
    if (page.next === null) return all
    after = page.next
  }
}

export const storeContract = (name: string, make: () => Promise<Store>): void => {
  const filled = async (count: number): Promise<Store> => {
    const store = await make()
    for (let n = 1; n <= count; n++)
      await store.add(
        keptOf({
          n,
          by: n % 2 ? 'Ilka Morren' : 'Bero Tasz',
          says: n % 3 ? `we wait for answer ${n}` : `we never shelled the post ${n}`,
          act: n % 3 ? 'say' : 'deny',
          outlet: n % 2 ? 'Highland Wire' : 'Valley Post',
          published: `2026-03-${String(10 + (n % 15)).padStart(2, '0')}`,
          confidence: (n % 10) / 10,
        }),
      )
    await refresh(store)
    return store
  }

  test(`${name}: a report is added once; the same reading again changes nothing, another replaces it`, async () => {
    const store = await make()
    expect(await store.add(keptOf({ n: 1 }))).toBe('added')
    expect(await store.add(keptOf({ n: 1 }))).toBe('same')
    expect((await store.versions()).facts.readings).toBe(1)
    const kept = keptOf({ n: 1 })
    const other = { ...kept, reading: { ...kept.reading, notes: [] } }
    expect(await store.add(other)).toBe('replaced')
    expect((await store.reading(kept.reading.report.id))?.reading).toEqual(other.reading)
    await store.close()
  })

  test(`${name}: what comes out is what went in, the text to the letter`, async () => {
    const store = await make()
    const kept = keptOf({ n: 1, says: "naïve “quotes” — 😀 \u0007 and '; drop table reports; --" })
    await store.add(kept)
    await refresh(store)
    expect((await store.reading(kept.reading.report.id))?.reading).toEqual(kept.reading)
    expect((await store.report(kept.reading.report.id))?.text).toBe(kept.reading.report.text)
    expect((await store.record()).statements[0]).toEqual(kept.reading.statements[0])
    await store.close()
  })

  test(`${name}: lists are paged without a gap or a double, also while reports come in between`, async () => {
    const store = await filled(23)
    const before = (await pages(after => store.list({ kinds: ['statement'], limit: 500, after }))).map(r => r.id)
    expect(before).toHaveLength(23)
    const seen: string[] = []
    let grown = false
    for (let after: string | undefined; ; ) {
      const page = await store.list({ kinds: ['statement'], limit: 4, after })
      seen.push(...page.items.map(r => r.id))
      if (page.next === null) break
      after = page.next
      if (!grown) {
        await store.add(keptOf({ n: 99, published: '2026-03-10', says: 'something new' }))
        await refresh(store)
        grown = true
      }
    }
    expect(new Set(seen).size).toBe(seen.length)
    for (const id of before) expect(seen).toContain(id)
    const doubt = await pages(after => store.list({ kinds: ['statement'], order: 'doubt', limit: 5, after }))
    const sure = doubt.map(r => r.confidence!)
    expect(sure).toEqual([...sure].sort((a, b) => a - b))
    expect(doubt).toHaveLength(24)
    await store.close()
  })

  test(`${name}: every filter keeps what it says and leaves out the rest`, async () => {
    const store = await filled(12)
    const all = await pages(after => store.list({ kinds: ['statement'], after }))
    const ids = async (filter: object): Promise<number> =>
      (await pages(after => store.list({ kinds: ['statement'], ...filter, after }))).length
    expect(await ids({ actor: 'ILKA  morren' })).toBe(6)
    expect(await ids({ actor: 'Tasz' })).toBe(6)
    expect(await ids({ actor: 'nobody of this name' })).toBe(0)
    expect(await ids({ side: 'Ilka Morren' })).toBe(6)
    expect(await ids({ act: 'deny' })).toBe(4)
    expect(await ids({ act: 'deny', actor: 'Bero Tasz' })).toBe(2)
    expect(await ids({ issue: 'talks' })).toBe(12)
    expect(await ids({ issue: 'prisoners' })).toBe(0)
    expect(await ids({ medium: 'interview' })).toBe(12)
    expect(await ids({ medium: 'post' })).toBe(0)
    expect(await ids({ outlet: 'valley post' })).toBe(6)
    expect(await ids({ report: all[0]!.report })).toBe(1)
    expect(await ids({ minConfidence: 0.5 })).toBe(all.filter(r => r.confidence! >= 0.5).length)
    expect(await ids({ maxConfidence: 0.2 })).toBe(all.filter(r => r.confidence! <= 0.2).length)
    expect(await ids({ from: '2026-03-15', to: '2026-03-17' })).toBe(
      all.filter(r => r.published! >= '2026-03-15' && r.published! <= '2026-03-17').length,
    )
    expect(await ids({ review: ['accepted'] })).toBe(0)
    expect((await store.list({ kinds: ['event'], place: 'dol' })).items).toHaveLength((await store.info()).counts.event)
    expect((await store.list({ standing: 'reported' })).items.every(r => r.kind === 'event')).toBe(true)
    expect((await store.list({ standing: 'disputed' })).items).toHaveLength(0)
    await store.close()
  })

  test(`${name}: search finds words and exact phrases, marks them, filters and pages; its syntax is nobody's way in`, async () => {
    const store = await filled(12)
    const found = (text: string, more: object = {}) => pages(after => store.search({ text, limit: 3, ...more, after }))
    expect(await found('shelled')).toHaveLength(4)
    expect(await found('post shelled')).toHaveLength(4)
    expect(await found('"shelled the post"')).toHaveLength(4)
    expect(await found('"post shelled"')).toHaveLength(0)
    expect(await found('shell*', { kinds: ['statement'] })).toHaveLength(4)
    expect(await found('shelled', { actor: 'Bero Tasz' })).toHaveLength(2)
    expect(await found('interview', { in: 'reports' })).toHaveLength(12)
    const reports = (more: object) => found('interview', { in: 'reports', ...more })
    expect(await reports({ actor: 'Bero Tasz' })).toHaveLength(6)
    expect(await reports({ actor: 'nobody of this name' })).toHaveLength(0)
    expect(await reports({ act: 'deny' })).toHaveLength(4)
    expect(await reports({ act: 'deny', actor: 'Bero Tasz', outlet: 'valley post' })).toHaveLength(2)
    expect(await reports({ issue: 'prisoners' })).toHaveLength(0)
    expect(await reports({ from: '2026-03-15', to: '2026-03-17' })).toHaveLength(3)
    expect(await reports({ outlet: 'VALLEY  post' })).toHaveLength(6)
    expect(await reports({ minConfidence: 0.9, kinds: ['statement'] })).toHaveLength(1)
    expect(await reports({ review: ['accepted'] })).toHaveLength(0)
    await expect(reports({ from: 'friday' })).rejects.toMatchObject({ code: 'bad-date' })
    const [hit] = await found('NEVER')
    expect(hit!.pieces.filter(p => p.hit).map(p => p.text)).toEqual(['never'])
    expect(hit!.pieces.map(p => p.text).join('')).toBe(hit!.row!.what)
    for (const text of [
      'a OR b',
      'who:x',
      'NEAR(a b)',
      '"',
      'x" OR "y',
      "'; drop table reports; --",
      'a\u0000b',
      '^a',
      '(',
      'a*b',
    ])
      await store.search({ text }).catch((e: { code?: string }) => expect(e.code).toBe('usage'))
    await expect(store.search({ text: ' "" * ' })).rejects.toMatchObject({ code: 'usage' })
    await expect(store.list({ after: 'not-a-page' })).rejects.toMatchObject({ code: 'usage' })
    await expect(store.list({ limit: 0 })).rejects.toMatchObject({ code: 'usage' })
    expect((await store.info()).counts.reports).toBe(12)
    await store.close()
  })

  test(`${name}: a record made from facts that moved meanwhile is refused`, async () => {
    const store = await filled(2)
    const { facts } = await store.versions()
    const record = await store.record()
    await store.add(keptOf({ n: 3 }))
    expect(await store.putRecord({ basis: facts, record, reviewed: [], orphans: [] })).toBe(false)
    expect(await store.putReview({ basis: facts, looked: [], reviewed: [], orphans: [] })).toBe(false)
    await refresh(store)
    const { facts: now, record: made } = await store.versions()
    expect(made).toEqual(now)
    await store.close()
  })

  test(`${name}: removing a report takes what stands in it; verify holds throughout`, async () => {
    const store = await filled(5)
    const gone = readingOf({ n: 1, says: 'we wait for answer 1', published: '2026-03-11', confidence: 0.1 }).report.id
    expect((await store.verify()).faults).toEqual([])
    expect(await store.remove(gone)).toBe(true)
    expect(await store.remove(gone)).toBe(false)
    await refresh(store)
    const verified = await store.verify()
    expect(verified.faults).toEqual([])
    expect(verified.checked.reports).toBe(4)
    expect(verified.checked.anchors).toBeGreaterThan(20)
    expect((await store.list({ report: gone })).items).toEqual([])
    await store.close()
  })

  test(`${name}: decisions are numbered, dated and found by what they are about; settings come and go`, async () => {
    const store = await filled(2)
    const [row] = (await store.list({ kinds: ['statement'] })).items
    const target = { entry: 'statement' as const, id: row!.id, words: [row!.words] }
    const one = await store.decide({ who: 'ana', does: 'comment', targets: [target], note: 'first' })
    const two = await store.decide({ who: 'ben', does: 'accept', targets: [target] })
    expect([one.n, two.n]).toEqual([1, 2])
    expect(one.id).not.toBe(two.id)
    expect(Number.isNaN(Date.parse(two.at))).toBe(false)
    expect(await store.decisions({ about: row!.id })).toEqual([one, two])
    expect(await store.decisions({ after: 1 })).toEqual([two])
    expect(await store.decisions({ about: 's-000000000000' })).toEqual([])
    await store.set('as-of', '2026-04-01')
    expect(await store.setting('as-of')).toBe('2026-04-01')
    await store.set('as-of', undefined)
    expect(await store.setting('as-of')).toBeUndefined()
    await store.close()
  })
}
