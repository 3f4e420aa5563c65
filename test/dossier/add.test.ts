/** Adding reports: interrupted it goes on, in any order it gives one record, and it agrees with `parley read`. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { addReports } from '../../src/dossier/add-reports.ts'
import { reject } from '../../src/dossier/decide.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { sourcesOf } from '../../src/dossier/sources.ts'
import { createFetcher } from '../../src/fetch/index.ts'
import { readReport } from '../../src/intake/index.ts'
import { readReports } from '../../src/read-reports.ts'
import { makeReport } from '../../src/record/report.ts'
import { SourcedRecord } from '../../src/record/sourced-record.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import { openSite, text } from '../fetch/site.ts'

// Commands start anew each time, and other work may share the machine.
vi.setConfig({ testTimeout: 300_000 })

const dir = mkdtempSync(join(tmpdir(), 'parley-add-'))
const all = sourcesOf(['samples'])

const recordOf = async (name: string, order: readonly number[]): Promise<string> => {
  const store = await createSqlite(join(dir, name))
  for (const i of order) await addReports(store, [all[i]!])
  const record = await store.record()
  expect((await store.verify()).faults).toEqual([])
  await store.close()
  return JSON.stringify(record)
}

test('one by one in any order, or all at once: the same bytes', async () => {
  const store = await createSqlite(join(dir, 'once.parley'))
  expect(await addReports(store, all)).toEqual({ added: 3, same: 0, failed: 0 })
  expect(await addReports(store, all)).toEqual({ added: 0, same: 3, failed: 0 })
  const once = JSON.stringify(await store.record())
  await store.close()
  expect(await recordOf('a.parley', [0, 1, 2])).toBe(once)
  expect(await recordOf('b.parley', [2, 0, 1])).toBe(once)
  expect(SourcedRecord.safeParse(JSON.parse(once)).success).toBe(true)
})

test('what a dossier holds is what parley read gives for the same reports', async () => {
  const reports = []
  for (const name of readdirSync('samples').sort()) {
    const { format: _, ...known } = await readReport({ name, bytes: readFileSync(join('samples', name)) })
    reports.push(makeReport({ ...known, name }))
  }
  const { generator: _, ...read } = JSON.parse(JSON.stringify(readReports(reports))) as SourcedRecord
  const store = await createSqlite(join(dir, 'read.parley'))
  await addReports(store, all)
  const { generator: __, ...kept } = await store.record()
  expect(kept).toEqual(read)
  await store.close()
})

test('stopped between two reports, the next command goes on and the record has what was kept', async () => {
  const file = join(dir, 'stopped.parley')
  const store = await createSqlite(file)
  let seen = 0
  const stopped = addReports(store, all, {
    done: () => {
      if (++seen === 2) throw new Error('the lamp went out')
    },
  })
  await expect(stopped).rejects.toThrow('the lamp went out')
  expect((await store.info()).counts.reports).toBe(2)
  expect(await addReports(store, all)).toEqual({ added: 1, same: 2, failed: 0 })
  await refresh(store)
  expect((await store.verify()).faults).toEqual([])
  await store.close()
})

const article = (
  says: string,
  day: string,
  head: string,
): string => `<html lang="en"><head><title>${says}</title>${head}
<meta property="article:published_time" content="${day}"></head><body><article><h1>${says}</h1>
<p>The minister, Ilka Morren, said on Friday that the talks in Dol would go on for as long as it takes. ${says}.</p>
<p>The Assembly said that it would not withdraw its fighters before the prisoners are exchanged.</p></article></body></html>`

test('a front page that articles name as their own makes none a revision of another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-front-'))
  const front = '<link rel="canonical" href="https://example.org/">'
  writeFileSync(join(folder, 'a.html'), article('Talks stall', '2026-03-12', front))
  writeFileSync(join(folder, 'b.html'), article('Talks resume', '2026-03-13', front))
  const own = '<link rel="canonical" href="https://example.org/c">'
  writeFileSync(join(folder, 'c1.html'), article('Bridge closed', '2026-03-12', own))
  writeFileSync(join(folder, 'c2.html'), article('Bridge open', '2026-03-13', own))
  const store = await createSqlite(join(folder, 'front.parley'))
  expect(await addReports(store, sourcesOf([folder]))).toEqual({ added: 4, same: 0, failed: 0 })
  const { reports } = await store.record()
  expect(reports.map(r => [r.name, r.url, r.revisionOf === undefined]).sort()).toEqual([
    ['a.html', undefined, true],
    ['b.html', undefined, true],
    ['c2.html', 'https://example.org/c', false],
  ])
  await store.close()
})

test('items of a feed that name no address of their own all stand', async () => {
  const item = (says: string, day: string, link: string): string =>
    `<item><title>${says}</title>${link}<pubDate>${day}</pubDate><description>${'The minister said on Friday that the talks would go on for as long as it takes. '.repeat(8)}${says}.</description></item>`
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Highland Wire</title>
    ${item('Talks stall', 'Thu, 12 Mar 2026 10:00:00 GMT', '')}
    ${item('Talks resume', 'Fri, 13 Mar 2026 10:00:00 GMT', '<link>https://example.org/</link>')}
    ${item('Bridge open', 'Sat, 14 Mar 2026 10:00:00 GMT', '<link>https://example.org/bridge</link>')}</channel></rss>`
  const site = await openSite({ '/feed': text(xml, { 'content-type': 'application/rss+xml' }) })
  const fetcher = createFetcher({ allowHosts: ['127.0.0.1'] })
  const store = await createSqlite(join(dir, 'feed.parley'))
  expect(await addReports(store, [{ url: site.url('/feed') }], { fetcher })).toMatchObject({ added: 3 })
  const { reports } = await store.record()
  expect(reports.map(r => r.url)).toEqual([undefined, undefined, 'https://example.org/bridge'])
  expect(reports.every(r => r.name === site.url('/feed'))).toBe(true)
  await store.close()
  await fetcher.close()
  await site.close()
})

test('a file added again with its date stands for the one without, with the decisions about it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-date-'))
  const [file] = [join(folder, 'a.txt')]
  // The same words twice: which are meant is known, since not a letter is another.
  writeFileSync(file, 'The talks will go on, Ilka Morren said. The talks will go on, Ilka Morren said.')
  const store = await createSqlite(join(folder, 'date.parley'))
  const source = sourcesOf([file])
  await addReports(store, source)
  const rows = (await store.list({ kinds: ['statement'] })).items
  expect(rows).toHaveLength(2)
  await reject(store, { who: 'ana', id: rows[1]!.id })
  await addReports(store, source, { published: '2026-03-12' })
  const { reports, statements } = await store.record()
  expect(reports.map(r => [r.published, r.copyOf])).toEqual([['2026-03-12', undefined]])
  expect(statements.map(s => s.content[0]!.start)).toEqual([rows[0]!.words.start])
  expect(await store.orphans()).toEqual([])
  // Given another outlet as well, each knows what the other does not: both stand.
  await addReports(store, source, { outlet: 'Highland Wire' })
  expect((await store.record()).reports).toHaveLength(2)
  expect((await store.verify()).faults).toEqual([])
  await store.close()
})
