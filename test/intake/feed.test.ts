/** Feeds: every item with its whole text is a report; teasers are counted, not read. */
import { expect, test } from 'vitest'
import { readAll, readReport } from '../../src/intake/index.ts'

const PROSE =
  'Moscow said on Friday that the talks had failed over the monitors, and Kyiv said that it would wait for an answer.'
const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valley Post</title><language>en</language>
<item><title>Talks &amp; more</title><link>https://v.example/1</link><pubDate>Sat, 26 Apr 2025 09:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><description>short</description><content:encoded><![CDATA[<p>${PROSE}</p><p>No date was set.</p>]]></content:encoded></item>
<item><title>Teaser</title><link>https://v.example/2</link><description>${PROSE}</description></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><id>u</id><entry><title>T</title><link rel="self" href="https://w.example/self"/><link href="https://w.example/2"/><published>2025-04-26T09:00:00Z</published><author><name>Bo Ek</name></author><content type="html">&lt;p&gt;${PROSE}&lt;/p&gt;</content></entry></feed>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'J',
  items: [
    { id: '1', url: 'https://j.example/1', title: 'T', content_text: PROSE, date_published: '2025-04-26T00:00:00Z' },
  ],
})
const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>c</title></channel><item><title>i</title><link>https://r.example/1</link><dc:date>2025-04-26</dc:date><description>${`${PROSE} `.repeat(5)}</description></item></rdf:RDF>`
const all = (text: string) => readAll({ name: 'feed', bytes: Buffer.from(text) })

test('RSS: link, date, author and outlet of each whole item; a teaser is counted', async () => {
  const { intakes, without, faults } = await all(RSS)
  expect([intakes.length, without, faults.length]).toEqual([1, 1, 0])
  expect(intakes[0]).toMatchObject({
    title: 'Talks & more',
    outlet: 'Valley Post',
    author: 'Ann Lee',
    url: 'https://v.example/1',
    published: '2025-04-26',
    format: 'feed',
  })
  expect(intakes[0]!.text).toBe(`Talks & more\n\n${PROSE}\n\nNo date was set.`)
})

test.each([
  ['Atom', ATOM, { url: 'https://w.example/2', author: 'Bo Ek', outlet: 'Wire' }],
  ['JSON Feed', JSON_FEED, { url: 'https://j.example/1', outlet: 'J' }],
  ['RDF', RDF, { url: 'https://r.example/1', outlet: 'c' }],
])('%s is read', async (_, feed, values) => {
  const { intakes } = await all(feed)
  expect(intakes).toHaveLength(1)
  expect(intakes[0]).toMatchObject({ ...values, published: '2025-04-26' })
  expect(intakes[0]!.text).toContain(PROSE)
})

test('an item in another language has a line of its own, the others are read', async () => {
  const french =
    'Le ministre des affaires étrangères a déclaré jeudi que les négociations reprendraient la semaine prochaine à Genève, après trois mois de silence entre les deux délégations.'
  const two = JSON_FEED.replace('"items":[', `"items":[{"id":"0","content_text":"${french} ${french}"},`)
  const { intakes, faults } = await all(two)
  expect(intakes).toHaveLength(1)
  expect(faults.map(f => f.code)).toEqual(['language'])
})

test('only teasers, no feed after all, own entities, a hundred thousand levels: one clear line each', async () => {
  const teasers = RSS.replace(/<content:encoded>[\s\S]*<\/content:encoded>/, '')
  await expect(all(teasers)).rejects.toMatchObject({ code: 'empty-feed' })
  await expect(all('<rss><')).rejects.toMatchObject({ code: expect.stringMatching(/^(?:bad|empty)-feed$/) })
  const bomb = RSS.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss')
  await expect(all(bomb)).rejects.toMatchObject({ code: 'bad-feed' })
  const deep = RSS.replace('<description>short', `${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}<description>short`)
  const outcome = await all(deep).then(
    a => a.intakes.length,
    (e: { code: string }) => e.code,
  )
  expect([1, 'bad-feed', 'empty-feed']).toContain(outcome)
  await expect(readReport({ name: 'feed', bytes: Buffer.from(RSS) })).rejects.toMatchObject({ code: 'bad-feed' })
})

test('a page of HTML is no feed, and a file that is no feed gives its one report', async () => {
  const { intakes } = await all(`<!doctype html><html><body><article><p>${PROSE}</p></article></body></html>`)
  expect(intakes.map(i => i.format)).toEqual(['html'])
  expect((await all(PROSE)).intakes.map(i => i.format)).toEqual(['text'])
})
