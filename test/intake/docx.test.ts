/** Word documents: their words and properties come in, everything else of the archive stays where it is. */
import { expect, test } from 'vitest'
import { readReport } from '../../src/intake/index.ts'
import { coreOf, documentOf, makeDocx, paragraph } from './make-docx.ts'

const WORDS = paragraph('Moscow said on Friday that the talks had failed.') + paragraph('Kyiv said that it would wait.')
const open = (bytes: Uint8Array) => readReport({ name: 'a.docx', bytes })
const code = async (bytes: Uint8Array): Promise<string> =>
  open(bytes).then(
    intake => `read: ${intake.text.slice(0, 60)}`,
    (error: { code: string }) => error.code,
  )

test('paragraphs, title and author', async () => {
  const intake = await open(makeDocx(WORDS, { 'docProps/core.xml': coreOf('Talks &amp; more', 'Ann Lee') }))
  expect(intake).toMatchObject({ format: 'docx', title: 'Talks & more', author: 'Ann Lee' })
  expect(intake.text).toBe(
    'Talks & more\n\nMoscow said on Friday that the talks had failed.\n\nKyiv said that it would wait.',
  )
})

test('a file name is no title, a login no author, the day of the file no day of publication', async () => {
  const core = coreOf('report.docx', 'alee').replace(
    '</cp:core',
    '<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/">2020-01-01T00:00:00Z</dcterms:created></cp:core',
  )
  const intake = await open(makeDocx(WORDS, { 'docProps/core.xml': core }))
  expect(intake).not.toHaveProperty('title')
  expect(intake).not.toHaveProperty('author')
  expect(intake).not.toHaveProperty('published')
})

test('inserted words are read, struck out words are not', async () => {
  const tracked =
    '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>Moscow said yes on Friday.</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>Moscow said no.</w:delText></w:r></w:del></w:p>'
  expect((await open(makeDocx(tracked))).text).toBe('Moscow said yes on Friday.')
})

test('no document, a torn archive, and a document that is no XML are refused', async () => {
  const sound = makeDocx(WORDS)
  expect(await code(sound.slice(0, sound.length - 40))).toBe('bad-docx')
  expect(await code(makeDocx('', { 'word/document.xml': '<w:document' }))).toBe('bad-docx')
  expect(await code(makeDocx('', { 'word/document.xml': documentOf('') }))).toBe('empty')
})

test('entities, own or from outside, are refused before they are looked at', async () => {
  const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefgh'].map((c, i) => `<!ENTITY ${c} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>`
  for (const [declared, entity] of [
    [outside, '&e;'],
    [laughs, '&h;'],
  ] as const)
    expect(await code(makeDocx('', { 'word/document.xml': documentOf(paragraph(entity), declared) }))).toBe('bad-docx')
  expect(await code(makeDocx(WORDS, { 'word/footnotes.xml': `<?xml version="1.0"?>${outside}<x/>` }))).toBe('bad-docx')
  expect(await code(makeDocx(WORDS, { 'docProps/core.xml': `${outside}${coreOf('&e;', 'A B')}` }))).toBe('bad-docx')
})

test('pictures and files kept outside are not fetched, pictures inside are not unpacked', async () => {
  const rels =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r9"/></w:drawing></w:r></w:p>'
  const bytes = makeDocx(WORDS + picture, {
    'word/_rels/document.xml.rels': rels,
    'word/media/image1.png': new Uint8Array(64 * 1024 * 1024),
  })
  expect(await code(bytes)).toMatch(/^read: Moscow said/)
  expect((await open(bytes)).text).not.toContain('root:')
})

test('macros are refused, by the file that holds them or by the type of the document', async () => {
  expect(await code(makeDocx(WORDS, { 'word/vbaProject.bin': 'x' }))).toBe('docx-macros')
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
  expect(await code(makeDocx(WORDS, { '[Content_Types].xml': types }))).toBe('docx-macros')
})

test('tags that never end, or too long for a pattern, cost no time and hide no depth', async () => {
  const began = performance.now()
  for (const body of ['<a'.repeat(2_000_000), `<w:p x="${'y'.repeat(5000)}">`.repeat(1500)])
    await expect(readReport({ name: 'x.docx', bytes: makeDocx(body) })).rejects.toMatchObject({ code: 'bad-docx' })
  expect(performance.now() - began).toBeLessThan(20_000)
})
