/** Hostile files are cut off with one clear line, in bounded time and memory: each is read by a process of its own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentOf, makeDocx, paragraph } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'parley-hostile-'))
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return path
}
/** Intake alone, in 900 MB: what it prints is the code of the error, or "read". */
const READER = `
import { readFileBytes, readAll } from '${join(process.cwd(), 'src/intake/index.ts')}'
try {
  const { intakes } = await readAll({ name: 'x', bytes: await readFileBytes(process.argv[2]) })
  console.log('read', intakes[0].text.length)
} catch (error) { console.log(error.code ?? error.stack) }
`
const reader = file('reader.mts', READER)
const intake = (path: string): { out: string; seconds: number } => {
  const began = Date.now()
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=900', '--import', import.meta.resolve('tsx'), reader, path],
    { encoding: 'utf8', timeout: 110_000 },
  )
  return { out: (run.stdout + run.stderr).trim(), seconds: (Date.now() - began) / 1000 }
}

const PROSE =
  'Moscow said on Friday that the talks had failed over the monitors, and Kyiv said that it would wait for an answer.'
const LEVELS = 100_000
const bigText = `${PROSE}\n`.repeat(Math.ceil((17 * 1024 * 1024) / PROSE.length))

const HOSTILE: [string, () => string, RegExp][] = [
  [
    'a PDF of 100 MB',
    () => {
      const path = file('big.pdf', makePdf([[PROSE]], {}))
      truncateSync(path, 100 * 1024 * 1024)
      return path
    },
    /^too-large$/,
  ],
  [
    'HTML nested 100,000 deep',
    () => file('deep.html', `<!doctype html><body>${'<div>'.repeat(LEVELS)}<p>${PROSE}</p>${'</div>'.repeat(LEVELS)}`),
    /^(?:read \d+|no-article)$/,
  ],
  [
    'a Word document that unpacks to 200 MB',
    () => file('bomb.docx', makeDocx('', { 'word/document.xml': documentOf('<w:p/>'.repeat(33_000_000)) })),
    /^docx-too-large$/,
  ],
  [
    'a Word document of many parts that are small alone',
    () =>
      file(
        'parts.docx',
        makeDocx(
          paragraph(PROSE),
          Object.fromEntries(
            Array.from({ length: 40 }, (_, i) => [`word/part${i}.xml`, `<x>${'a'.repeat(1 << 20)}</x>`]),
          ),
        ),
      ),
    /^docx-too-large$/,
  ],
  [
    'a Word document nested 100,000 deep',
    () => file('deep.docx', makeDocx('<w:sdt>'.repeat(LEVELS) + '</w:sdt>'.repeat(LEVELS))),
    /^bad-docx$/,
  ],
  [
    'a Word document whose part says it is small and is not',
    () => {
      const bytes = Buffer.from(makeDocx(paragraph(PROSE), { 'word/styles.xml': `<x>${' '.repeat(60 << 20)}</x>` }))
      // sizes stand in the local header and in the directory at the end; both are made to lie
      const size = Buffer.alloc(4)
      size.writeUInt32LE((60 << 20) + 7)
      const small = Buffer.alloc(4)
      small.writeUInt32LE(100)
      for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) small.copy(bytes, at)
      return file('liar.docx', bytes)
    },
    /^bad-docx$/,
  ],
  [
    'ninjs nested 100,000 deep',
    () => file('deep.json', `{"headline":"x","body_text":${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}}`),
    /^bad-ninjs$/,
  ],
  [
    'front matter of aliases of aliases',
    () =>
      file(
        'alias.md',
        `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n${PROSE}\n`,
      ),
    /^(?:bad-front-matter|read \d+)$/,
  ],
  [
    'a Word document as large as is read',
    () => {
      const one = paragraph(PROSE)
      return file('large.docx', makeDocx(one.repeat(Math.floor((15.9 * 1024 * 1024) / one.length))))
    },
    /^read \d+$/,
  ],
  ['17 MB of prose', () => file('long.txt', bigText), /^read 1\d{7}$/],
]

test.each(HOSTILE)('%s', (_, make, expected) => {
  const { out, seconds } = intake(make())
  expect(out).toMatch(expected)
  expect(seconds).toBeLessThan(100)
})
