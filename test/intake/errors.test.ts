import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { LARGEST, readFileBytes } from '../../src/intake/index.ts'
import { errorOf, read } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-intake-'))
const file = (name: string, content: string | Uint8Array = ''): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true }))

// Linux counts what a process has read; elsewhere only the error is checked
const bytesRead = (): number =>
  existsSync('/proc/self/io') ? Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]) : 0

describe('readFileBytes', () => {
  it('reads a file', async () => {
    expect(Buffer.from(await readFileBytes(file('a.txt', 'Moscow said no.'))).toString()).toBe('Moscow said no.')
  })

  it('reads standard input, also in parts that cut a character in two', async () => {
    const bytes = Buffer.from('“No”')
    const got = await readFileBytes('-', Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]))
    expect(Buffer.from(got).toString()).toBe('“No”')
  })

  it.each(['missing.txt', 'a.txt/b', 'x'.repeat(5000), 'nul\0byte', ''])('finds no file at %.20j', async name => {
    file('a.txt')
    expect(await errorOf(readFileBytes(name === '' ? '' : join(folder, name)))).toMatch(
      /^no-such-file: .*check the path$/,
    )
  })

  it('refuses a folder', async () => {
    expect(await errorOf(readFileBytes(folder))).toBe(
      `is-folder: ${folder}: this is a folder; name the files in it, for example ${folder}/*.md`,
    )
  })

  it('refuses 200 MB without reading them', async () => {
    const big = file('big.txt')
    truncateSync(big, 200 * 1024 * 1024)
    const before = bytesRead()
    expect(await errorOf(readFileBytes(big))).toBe(`too-large: ${big}: larger than 32 MB; split it into single reports`)
    expect(bytesRead() - before).toBeLessThan(8 * 1024 * 1024)
  })

  it('stops reading a stream at the limit', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; ; given++) yield new Uint8Array(1024 * 1024)
    }
    expect(await errorOf(readFileBytes('-', endless()))).toMatch(/^too-large: standard input: /)
    expect(given).toBeLessThan(40)
  })

  it('stops reading a device, which tells no size', async () => {
    expect(await errorOf(readFileBytes('/dev/zero'))).toMatch(/^too-large: /)
  })

  it('says so where a file cannot be opened', async () => {
    const loop = join(folder, 'loop')
    execFileSync('ln', ['-s', 'loop', loop])
    expect(await errorOf(readFileBytes(loop))).toBe(`unreadable: ${loop}: cannot be opened; check its permissions`)
  })
})

describe('readReport refuses', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64')

  it.each([
    ['an image renamed .txt', png],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])],
    ['a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
    ['gzip', gzipSync('Moscow said no.')],
    ['a zip that is no Word document', Buffer.from('PK\x03\x04other/document.xml', 'latin1')],
    ['RTF', Buffer.from('{\\rtf1\\ansi Moscow said no.}')],
    ['NUL bytes', Buffer.from('Moscow\0said')],
    ['control characters', Buffer.from('Mos\x01\x02\x03\x04cow said no')],
    ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 31 + i * 7) % 256))],
  ])('%s', async (_, bytes) => {
    expect(await errorOf(read(bytes))).toBe(
      'binary: a.txt: this is not text, HTML, PDF, DOCX, ninjs or a feed; convert it to one of these first',
    )
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n'],
    ['a mark alone', '\uFEFF'],
    ['no letter', '--- \n* * *\n'],
  ])('%s', async (_, text) => {
    expect(await errorOf(read(text))).toBe('empty: a.txt: there is no text in it; hand over a report with words')
  })

  it.each(['yesterday', '2025-13', '2025-02-30', '2023-02-29', '26.04.2025', '', '2025-04-26\n'.repeat(99)])(
    '--published %.20j',
    async published => {
      expect(await errorOf(read('Moscow said no.', { published }))).toMatch(/^bad-date: .*: not a date in EDTF; write/)
    },
  )

  it('more than 32 MB, wherever they come from', async () => {
    expect(await errorOf(read(new Uint8Array(LARGEST + 1)))).toMatch(/^too-large: /)
  })

  it('control sequences in a name', async () => {
    const error = await errorOf(readFileBytes(join(folder, 'a\u001B[2J\nb')))
    expect(error).not.toMatch(/\p{Cc}/u)
  })
})
