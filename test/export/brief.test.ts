/** The brief as HTML and as DOCX: read back by parsers, safe whatever a report says, every footnote holding its words. */
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { toDocx } from '../../src/export/docx.ts'
import { FORMATS } from '../../src/export/formats.ts'
import { toHtml } from '../../src/export/html.ts'
import { anchorsIn } from '../../src/record/anchor.ts'
import { paper } from '../../src/views/paper.ts'
import { hostile, samples } from './record.ts'

const plain = (text: string | null): string => (text ?? '').replace(/[\u0000-\u001f]+/g, ' ').replace(/\s+/g, ' ')
const three = await samples()
const evil = hostile()

test('the page says where things stand, who said what, tolls, dues, contradictions and silence', () => {
  const { document } = parseHTML(toHtml(three))
  const titles = [...document.querySelectorAll('h2')].map(h => h.textContent)
  for (const title of ['At a glance', 'Where things stand', 'What is due', 'Tolls, by who tells them', 'Who said what'])
    expect(titles).toContain(title)
  expect(titles).toContain('Where reports contradict each other')
  expect(plain(document.querySelector('#what-is-due')!.textContent)).toContain('overdue')
  for (const s of three.statements)
    for (const c of s.content)
      expect(plain(document.querySelector('#who-said-what')!.textContent)).toContain(plain(c.exact))
})

test.each([
  ['samples', three],
  ['hostile', evil],
])(
  'in the page of the %s record every reference leads to a footnote, and each footnote marks words of a report',
  (_, record) => {
    const { document } = parseHTML(toHtml(record))
    const notes = [...document.querySelectorAll('.notes > li')]
    expect(notes.length).toBeGreaterThan(10)
    for (const a of document.querySelectorAll('a[href^="#"]')) {
      const target = document.getElementById(a.getAttribute('href')!.slice(1))
      expect(target, a.outerHTML).not.toBeNull()
    }
    const words = new Set(anchorsIn(record).map(a => plain(a.exact)))
    for (const note of notes) {
      expect(note.querySelectorAll('mark').length).toBeGreaterThan(0)
      for (const mark of note.querySelectorAll('mark'))
        expect(words.has(plain(mark.textContent)), mark.textContent!).toBe(true)
    }
  },
)

test('a hostile report cannot put markup, script or an address into the page', () => {
  const html = toHtml({ ...evil, reports: evil.reports.map(r => ({ ...r, url: 'javascript:alert(1)' })) })
  const { document } = parseHTML(html)
  expect(document.querySelectorAll('script, iframe, object, embed, img, link, form, base, svg')).toHaveLength(0)
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/i)
  for (const a of document.querySelectorAll('a')) expect(a.getAttribute('href')).toMatch(/^#/)
  expect(document.querySelector('main')!.textContent).toContain('<script>alert(1)</script>')
  expect(html.match(/<style>/g)).toHaveLength(1)
  expect(html).not.toMatch(/url\(|@import|[\u001b\u202e]/)
  expect(document.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content')).toContain(
    "default-src 'none'",
  )
})

test('Word: mammoth reads the headings, the words and one footnote for each reference', async () => {
  const bytes = Buffer.from(await toDocx(three))
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  const { document } = parseHTML(`<html><body>${value}</body></html>`)
  const text = plain(document.body.textContent)
  const inlines = paper(three).chapters.flatMap(c =>
    c.blocks.flatMap(b => {
      if (b.kind === 'table') return b.rows.flat(2)
      return b.kind === 'items' ? b.items.flatMap(i => [...i.inlines, ...(i.under ?? []).flat()]) : []
    }),
  )
  const references = inlines.filter(i => 'quote' in i)
  expect(document.querySelectorAll('li[id^="footnote-"]')).toHaveLength(references.length)
  expect([...document.querySelectorAll('h1')].map(h => plain(h.textContent))).toContain('Who said what')
  for (const s of three.statements) for (const c of s.content) expect(text).toContain(plain(c.exact))
})

test('Word: every part is XML without control characters, nothing is loaded from outside, the bytes are the same twice', async () => {
  const bytes = await toDocx(evil)
  const parts = unzipSync(bytes)
  for (const [name, data] of Object.entries(parts)) {
    const xml = strFromU8(data)
    expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<!DOCTYPE/)
    for (const [, target] of xml.matchAll(/TargetMode="External"[^>]*Target="([^"]*)"|Target="(https?:[^"]*)"/g))
      expect(target ?? '').toMatch(/^$|^https:\/\/example\.org\//)
  }
  expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain('<script>alert(1)</script>')
  expect(Buffer.from(bytes).equals(Buffer.from(await toDocx(evil)))).toBe(true)
})

test('every form of the table writes something for a record, and for one with nothing in it', async () => {
  const empty = { ...three, reports: [], actors: [], places: [], statements: [], events: [], proposals: [] }
  const bare = { ...empty, positions: [], commitments: [], discrepancies: [], notes: [], asOf: null }
  for (const format of FORMATS)
    for (const record of [three, bare]) {
      const out = await format.write(record)
      const size = typeof out === 'string' || out instanceof Uint8Array ? out.length : out.size
      if (record === three) expect(size, format.name).toBeGreaterThan(0)
    }
})

test('Word: a link leads to the very address, what is encoded in it stays as it is', async () => {
  const url = 'https://example.org/read?u=https%3A%2F%2Fnews.example%2Fa%2520b&x=%C3%A9'
  const record = hostile()
  const parts = unzipSync(await toDocx({ ...record, reports: record.reports.map(r => ({ ...r, url })) }))
  expect(strFromU8(parts['word/_rels/footnotes.xml.rels']!)).toContain(`"${url.replace('&', '&amp;')}"`)
})
