/** What people decided is held to the words they saw: not to a word's half, a part of an utterance, or another reading. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as decide from '../../src/dossier/decide.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { makeStatement } from '../../src/record/make.ts'
import { attach, carried, indexEntries } from '../../src/review/attach.ts'
import { targetOf } from '../../src/review/review.ts'
import type { World } from '../../src/review/world.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import { keptOf } from '../store/readings.ts'

const worldOf = (old: string, now: string): World => ({
  text: id => (id === 'r-1' ? old : id === 'r-2' ? now : undefined),
  latest: () => 'r-2',
  actor: id => id,
  named: () => true,
})
const at = (report: string, text: string, exact: string) => {
  const start = text.indexOf(exact)
  return { report, start, end: start + exact.length, exact }
}

test('words that are only a part of a word in the revision are not carried over', () => {
  const old = 'Talks with Iran began.'
  expect(carried(at('r-1', old, 'Iran'), worldOf(old, 'Talks with Iranian envoys began.'))).toBeUndefined()
  expect(carried(at('r-1', old, 'Iran'), worldOf(old, 'Today talks with Iran began.'))?.start).toBe(17)
})

test('a statement of which a part was changed in the revision is another statement', () => {
  const old = '“We accept,” she said, “the plan of March.”'
  const said = (report: string, text: string, parts: readonly string[]) =>
    makeStatement({
      by: 'test',
      sources: [{ actor: 'a-000000000001' }],
      cue: at(report, text, 'said'),
      content: parts.map(p => at(report, text, p)),
      manner: 'direct',
      act: 'say',
      within: null,
    })
  const seen = targetOf(said('r-1', old, ['“We accept,”', '“the plan of March.”']))
  const other = '“We accept,” she said, “nothing of the plan.”'
  const index = indexEntries([said('r-2', other, ['“We accept,”', '“nothing of the plan.”'])])
  expect(attach(seen, index, worldOf(old, other))).toHaveProperty('reason')
  const same = `Update. ${old}`
  const again = indexEntries([said('r-2', same, ['“We accept,”', '“the plan of March.”'])])
  expect(attach(seen, again, worldOf(old, same))).toHaveProperty('entry')
})

test('what a newer Parley reads otherwise is not what was accepted: people’s value stands, the machine’s beside it', async () => {
  const store = await createSqlite(join(mkdtempSync(join(tmpdir(), 'parley-carried-')), 'x.parley'))
  await store.add(keptOf({ n: 1 }))
  await refresh(store)
  const { id } = (await store.list({ kinds: ['statement'] })).items[0]!
  await decide.accept(store, { who: 'ana', id })
  const newer = keptOf({ n: 1 })
  const s = { ...newer.reading.statements[0]!, act: 'deny' as const, negated: true as const }
  await store.add({ ...newer, generator: 'newer', reading: { ...newer.reading, statements: [s] } })
  await refresh(store)
  expect(await store.entry(id)).toMatchObject({ review: 'accepted', entry: { act: 'say' }, machine: { act: 'deny' } })
  expect((await store.entry(id))!.entry).not.toHaveProperty('negated')
  expect((await store.verify()).faults).toEqual([])
  await store.close()
})
